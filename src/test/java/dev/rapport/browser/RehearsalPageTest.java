package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.organization.ProcessClock;
import dev.rapport.rehearsal.Rehearsals;
import dev.rapport.tasklist.ChasingWork;
import dev.rapport.testing.Given;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportDemoTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A change manager puts the demo's clock forward, and every page says so from then on. */
@RapportDemoTest
@ExtendWith(Browsers.class)
class RehearsalPageTest {

    @LocalServerPort
    int port;

    @Autowired
    GivenProject given;

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    ChasingWork chasing;

    @Autowired
    ProcessClock clock;

    @AfterEach
    void over() {
        rehearsals.over();
    }

    @Test
    void theClockIsPutForwardAndEveryPageSaysSo(Browsers.Running browsers) {
        Play play = given.project().begins();
        play.story().theCharterIsWritten();
        Given.Somebody manager = play.changeManager().withOwnPassword();
        try (Window window = browsers.window(port, 1400, ColorScheme.LIGHT)) {
            window.signIn(manager.username(), Given.Somebody.PASSWORD).open("/tasks");
            assertThat(window.page().locator(".rehearsal").count()).isZero();
            assertThat(window.text()).doesNotContain("late");
            window.follow("Rehearsal").picture("clock-right-1400");
            window.page().getByLabel("Another number of days").check();
            window.fill("Number of days", "many").press("Next");
            window.shows("Give a number of days from 1 to 400.")
                    .hasNoViolations()
                    .picture("clock-refused-1400");
            window.fill("Number of days", "30").press("Next");
            window.shows("The clock cannot be put back.").hasNoViolations().picture("clock-confirm-1400");
            window.press("Put the clock forward");
            window.shows("Rehearsal: it is").shows("30 days ahead of the real time");
            window.open("/tasks").shows("days late");
        }
        play.as(play.sponsor()).agrees("sponsor-signs-charter");
        chasing.chase(clock.instant());
        String task = "/tasks/" + play.as(play.cio()).has("cio-signs-charter").id();
        new FourLooks(browsers, port)
                .through(manager.username(), Map.of("clock-ahead", "/demo/clock", "rehearsed-task", task));
        try (Window phone = browsers.window(port, 360, ColorScheme.DARK)) {
            phone.signIn(manager.username(), Given.Somebody.PASSWORD);
            for (String address : List.of("/demo/clock", task)) {
                phone.open(address).shows("Rehearsal: it is");
            }
            phone.complainsOfNothing();
        }
    }
}
