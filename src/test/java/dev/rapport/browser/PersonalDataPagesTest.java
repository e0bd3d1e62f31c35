package dev.rapport.browser;

import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.perception.BeginningRound;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Listened;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The representative reads the list and signs within limits; voters find their ballot above their tasks. */
@RapportTest
@ExtendWith(Browsers.class)
class PersonalDataPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Given people;

    @Autowired
    GivenProject given;

    @Autowired
    Listened listened;

    @Autowired
    BeginningRound beginning;

    @Test
    void theListIsReadAndAgreedToWithinLimits(Browsers.Running browsers) {
        Somebody representative =
                people.person("employee-representative").whoMaySign().withOwnPassword();
        Play play = given.project().withRepresentative(representative).begins();
        String page = "/projects/" + play.key() + "/personal-data";
        try (Window window = browsers.window(port)) {
            window.signIn(representative.username(), Given.Somebody.PASSWORD)
                    .open("/tasks")
                    .follow("Agree to what is collected")
                    .shows("Interviews: who could be drawn")
                    .hasNoViolations()
                    .picture("personal-data-task-1400");
            window.choose("I agree, within the limits below")
                    .choose("None: nobody is asked")
                    .fill("Delete names after so many days", "90");
            window.page().keyboard().press("Tab");
            window.press("Sign my answer").shows("Done: Agree to what is collected");
            window.open(page)
                    .shows("Nobody is asked for a ballot.")
                    .shows("Names are deleted after 90 days.")
                    .hasNoViolations()
                    .picture("personal-data-agreed-1400");
            window.complainsOfNothing();
        }
        try (Window window = browsers.window(port, 360, ColorScheme.DARK)) {
            window.signIn(representative.username(), Given.Somebody.PASSWORD).open(page);
            window.page().locator("summary").first().click();
            window.fill("Why you put it again", "A survey more is planned.")
                    .press("Put the list again")
                    .shows("The employee representative has been asked")
                    .hasNoViolations()
                    .isNotWiderThanItsWindow()
                    .picture("personal-data-360-dark");
            window.open("/tasks").follow("Agree to what is collected");
            window.shows("puts the list again")
                    .hasNoViolations()
                    .isNotWiderThanItsWindow()
                    .picture("personal-data-task-360-dark");
        }
        play.as(representative).completes("agree-to-data", Map.of("decision", "agree", "ballots", "sealed"));
    }

    @Test
    void aBallotThatWaitsAndOnesOwnMinutesStandAboveTheTasks(Browsers.Running browsers) {
        Play play = given.project().begins();
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        listened.nobodyIsHeard(play);
        Somebody sponsor = play.sponsor().withOwnPassword();
        String data = "/projects/" + play.key() + "/personal-data";
        try (Window window = browsers.window(port)) {
            window.signIn(sponsor.username(), Given.Somebody.PASSWORD).open("/tasks");
            window.shows("Say how business and IT see each other").shows("of yours this month");
            window.open(data).shows("Skipped").complainsOfNothing();
        }
        new FourLooks(browsers, port)
                .through(
                        sponsor.username(),
                        new TreeMap<>(Map.of("tasks-ballot", "/tasks", "personal-data-skipped", data)));
    }
}
