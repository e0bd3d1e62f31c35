package dev.rapport.browser;

import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.testing.Given;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the executives agree on: nothing yet, sealed, side by side, and a conflict that drags on. */
@RapportTest
@ExtendWith(Browsers.class)
class AlignmentPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    GivenProject given;

    @Autowired
    Runs runs;

    @Test
    void theyAnswerSealedStandSideBySideAndHaveAConflict(Browsers.Running browsers) {
        Play play = given.project().begins();
        play.sponsor().named("Tomasz Wrona").withOwnPassword();
        play.cio().named("Cillian Doyle");
        play.changeManager().named("Rosa Jimenez").withOwnPassword();
        String project = "/projects/" + play.key();
        try (Window window = browsers.window(port)) {
            window.signIn(play.changeManager().username(), Given.Somebody.PASSWORD)
                    .open(project)
                    .follow("What the executives agree on");
            window.shows("The first checkpoint begins when the charter is signed.")
                    .hasNoViolations()
                    .picture("alignment-none-1400");
            window.complainsOfNothing();
        }
        play.story().theCharterIsAgreed();
        play.as(play.cio())
                .completes(
                        "state-priorities",
                        Map.of(
                                "first",
                                "own",
                                "ownWords",
                                "Fewer systems to run",
                                "second",
                                "purpose",
                                "measured",
                                "own"));
        try (Window window = browsers.window(port, 360, ColorScheme.LIGHT)) {
            window.signIn(play.sponsor().username(), Given.Somebody.PASSWORD)
                    .open("/tasks/"
                            + play.as(play.sponsor()).has("state-priorities").id());
            window.shows("What comes first")
                    .hasNoViolations()
                    .isNotWiderThanItsWindow()
                    .picture("state-priorities-360");
            window.open(project + "/alignment");
            window.shows("sealed until all have answered")
                    .hasNoViolations()
                    .isNotWiderThanItsWindow()
                    .picture("alignment-sealed-360");
            window.complainsOfNothing();
        }
        play.as(play.sponsor())
                .completes(
                        "state-priorities", Map.of("first", "purpose", "second", "benefit-0", "measured", "company"));
        play.as(play.sponsor()).agrees("sign-checkpoint");
        isRaisedOnThePage(browsers, play, project);
        runs.fireTimer(runs.of(play, "executive-conflict"));
        later(play);
        runs.fireTimer(runs.of(play, "executive-conflict"));
        later(play);
        try (Window window = browsers.window(port, 360, ColorScheme.DARK)) {
            window.signIn(play.changeManager().username(), Given.Somebody.PASSWORD)
                    .open(project + "/alignment");
            window.shows("Dates missed: the go-live waits")
                    .hasNoViolations()
                    .isNotWiderThanItsWindow()
                    .picture("alignment-360-dark");
            window.complainsOfNothing();
        }
        play.as(play.cio()).completes("decide-conflict", Map.of("text", "Orders first; systems are merged in May."));
        try (Window window = browsers.window(port)) {
            window.signIn(play.sponsor().username(), Given.Somebody.PASSWORD).open(project + "/alignment");
            window.shows("Signed by Cillian Doyle").hasNoViolations().picture("alignment-decided-1400");
            window.complainsOfNothing();
        }
    }

    private void isRaisedOnThePage(Browsers.Running browsers, Play play, String project) {
        try (Window window = browsers.window(port, 1400, ColorScheme.DARK)) {
            window.signIn(play.changeManager().username(), Given.Somebody.PASSWORD)
                    .open(project + "/alignment");
            window.page().getByText("Open a conflict").first().click();
            window.fill("What is not agreed on", "Orders without paper, or fewer systems first");
            window.page().getByLabel("Who decides it").selectOption(play.cio().username());
            window.page().getByLabel("Decided by").fill(today().plusDays(9).toString());
            window.hasNoViolations().press("Open a conflict");
            window.shows("Raised by Rosa Jimenez after checkpoint 1")
                    .hasNoViolations()
                    .picture("alignment-1400-dark");
            window.complainsOfNothing();
        }
    }

    private void later(Play play) {
        play.as(play.changeManager())
                .completes(
                        "set-new-date",
                        Map.of("newDate", today().plusDays(20).toString(), "reason", "Cillian was travelling."));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
