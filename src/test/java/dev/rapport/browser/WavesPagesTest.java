package dev.rapport.browser;

import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.tasklist.Scope;
import dev.rapport.testing.Given;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The first wave goes live and has incidents, while the second is postponed. */
@RapportTest
@ExtendWith(Browsers.class)
class WavesPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    GivenProject givenProject;

    @Test
    void aWaveIsPostponedAndAnotherIsCaredFor(Browsers.Running browsers) {
        Play play = givenProject.project().withUnits(2).inWaves().begins();
        play.changeManager().named("Rosa Jimenez").withOwnPassword();
        play.itLead().named("Ximena Quiroga").withOwnPassword();
        play.story().unitsArePrepared().everyUnitIsReady();
        firstGoesLive(play);
        String project = "/projects/" + play.key();

        try (Window window = browsers.window(port)) {
            window.signIn(play.changeManager().username(), Given.Somebody.PASSWORD)
                    .open(project)
                    .shows("Live, in hypercare")
                    .hasNoViolations()
                    .picture("waves-project-1400");
            window.follow("When it goes live").shows("The day never moved.");
            window.page().getByText("Postpone").first().click();
            window.fill("Later day", "2031-06-01")
                    .fill("Why it goes live later", "The vendor delivers late.")
                    .hasNoViolations()
                    .picture("postpone-1400");
            window.press("Ask the sponsor").shows("Asked, not answered yet").hasNoViolations();
            window.complainsOfNothing();
        }
        play.as(play.sponsor()).approves("approve-postponement");
        try (Window window = browsers.window(port, 360, ColorScheme.DARK)) {
            window.signIn(play.changeManager().username(), Given.Somebody.PASSWORD)
                    .open(project + "/waves");
            window.shows("The vendor delivers late.")
                    .hasNoViolations()
                    .isNotWiderThanItsWindow()
                    .picture("waves-360-dark");
            window.open(project + "/hypercare").shows("Not live.").hasNoViolations();
            window.complainsOfNothing();
        }
        incidents(browsers, play, project);
    }

    private static void firstGoesLive(Play play) {
        completes(play, play.sponsor(), "sponsor-approves-go-live", "approve");
        completes(play, play.cio(), "cio-approves-go-live", "approve");
        completes(play, play.itLead(), "confirm-cutover", "attest");
    }

    private static void completes(Play play, Given.Somebody somebody, String task, String decision) {
        play.as(somebody).list(Scope.MINE).stream()
                .filter(item -> item.task().equals(task) && "Wave 1".equals(item.wave()))
                .forEach(item -> play.as(somebody).completes(item, Map.of("decision", decision)));
    }

    private void incidents(Browsers.Running browsers, Play play, String project) {
        try (Window window = browsers.window(port, 1400, ColorScheme.DARK)) {
            window.signIn(play.itLead().username(), Given.Somebody.PASSWORD)
                    .open(project)
                    .follow("After the go-live")
                    .shows("Nothing was recorded.")
                    .hasNoViolations()
                    .picture("hypercare-none-1400-dark");
            window.page().getByText("Record an incident").first().click();
            window.fill("What does not work", "Labels print blank").press("Record it");
            window.shows("Open, no workaround").hasNoViolations().picture("hypercare-1400-dark");
            window.complainsOfNothing();
        }
        try (Window window = browsers.window(port, 360, ColorScheme.LIGHT)) {
            window.signIn(play.itLead().username(), Given.Somebody.PASSWORD).open(project + "/hypercare");
            window.page()
                    .getByText("Workaround or solution: Labels print blank")
                    .click();
            window.page().locator("textarea[name=workaround]").first().fill("Print from the old terminal.");
            window.hasNoViolations().isNotWiderThanItsWindow().picture("hypercare-change-360");
            window.press("Keep this").shows("Open, with a workaround").hasNoViolations();
            window.complainsOfNothing();
        }
    }
}
