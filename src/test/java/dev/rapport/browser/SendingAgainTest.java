package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.rapport.testing.FullDisk;
import dev.rapport.testing.Given;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rapport cannot be reached, or cannot record anything: what was typed stays and is sent again. */
@RapportTest
@ExtendWith(Browsers.class)
class SendingAgainTest {

    private static final String TYPED = "Month end takes eleven days.";

    @LocalServerPort
    int port;

    @Autowired
    GivenProject given;

    @Autowired
    FullDisk disk;

    @Autowired
    Runs runs;

    @Test
    void whatWasTypedInATaskIsKeptAndRecordedOnce(Browsers.Running browsers) {
        Play play = given.project().begins();
        play.sponsor().withOwnPassword();
        try (Window window = browsers.window(port).signIn(play.sponsor().username(), Given.Somebody.PASSWORD)) {
            Page page = window.page();
            window.open("/tasks").follow("Write the business section");
            page.locator("textarea").fill(TYPED);

            page.context().setOffline(true);
            window.press("Write the business section").shows("Rapport could not be reached");
            assertThat(page.locator("textarea").inputValue()).isEqualTo(TYPED);
            page.context().setOffline(false);

            disk.isFullFor(play.key());
            window.press("Send it again").shows("The disk of the database is full");
            assertThat(page.locator("textarea").inputValue()).isEqualTo(TYPED);
            window.hasNoViolations();
            disk.hasRoomFor(play.key());

            page.route("**/complete", SendingAgainTest::loseTheAnswer);
            window.press("Send it again").shows("Rapport could not be reached");
            page.unroute("**/complete");
            assertThat(runs.workItem(play, "write-business-section")).containsEntry("state", "completed");
            assertThat(page.locator("textarea").inputValue()).isEqualTo(TYPED);

            window.press("Send it again").shows("Done: Write the business section");
        }
        assertThat(runs.count(play, "charter_section")).isEqualTo(1);
    }

    private static void loseTheAnswer(Route route) {
        route.fetch();
        route.abort();
    }
}
