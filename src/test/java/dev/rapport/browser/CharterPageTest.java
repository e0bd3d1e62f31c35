package dev.rapport.browser;

import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.testing.Given;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The charter as it is written, judged, refused, written again, and signed on a condition. */
@RapportTest
@ExtendWith(Browsers.class)
class CharterPageTest {

    @LocalServerPort
    int port;

    @Autowired
    GivenProject projects;

    @Autowired
    Given given;

    @Test
    void itShowsWhatCountsWhoSignsAndHowItCameAbout(Browsers.Running browsers) {
        Given.Somebody controller = given.person("controller").named("Sami Ito").whoMaySign();
        Play play = projects.project().withController(controller).withUnits(2).begins();
        play.changeManager().named("Rosa Jimenez").withOwnPassword();
        play.sponsor().named("Femi Patel").withOwnPassword();
        play.cio().named("Idris Bello");
        play.manager().named("Ada Lindqvist").withOwnPassword();
        String charter = "/projects/" + play.key() + "/charter";

        try (Window window = browsers.window(port)) {
            window.signIn(play.changeManager().username(), Given.Somebody.PASSWORD)
                    .open("/projects/" + play.key())
                    .follow("Charter");
            window.shows("Being written")
                    .shows("Nobody has written this yet.")
                    .shows("Nothing has happened yet.")
                    .hasNoViolations()
                    .complainsOfNothing()
                    .picture("charter-none-1400");
            play.story().theCharterIsWritten();
            play.as(controller).refuses("judge-benefits", "Nobody measured the lead time before.");
            play.as(play.sponsor()).refuses("sponsor-signs-charter", "The date is too early for the two warehouses.");
            play.as(play.cio()).agrees("cio-signs-charter");
            play.units().forEach(unit -> play.as(play.manager(unit)).agrees("unit-signs-charter"));
            window.open(charter)
                    .shows("Being written")
                    .shows("Femi Patel did not agree.")
                    .shows("Sami Ito judged the benefits not plausible.")
                    .hasNoViolations()
                    .picture("charter-refused-1400");
        }
        play.story().theCharterIsWritten();
        play.as(controller).attests("judge-benefits");
        String task = play.as(play.manager()).has("unit-signs-charter").id();
        try (Window window = browsers.window(port, 360, ColorScheme.DARK)) {
            window.signIn(play.manager().username(), Given.Somebody.PASSWORD).open("/tasks/" + task);
            window.choose("I agree to this charter");
            window.choose("I agree on a condition");
            window.fill("What has to be kept", "Two people are freed for testing");
            window.choose("The CIO");
            window.choose("Before go-live");
            window.picture("charter-condition-360-dark");
            window.hasNoViolations().isNotWiderThanItsWindow();
        }
        play.as(play.manager())
                .completes(
                        "unit-signs-charter",
                        Map.of(
                                "decision",
                                "agree",
                                "onCondition",
                                true,
                                "condition",
                                "Two people are freed for testing",
                                "conditionFor",
                                "cio",
                                "conditionWhen",
                                "before",
                                "conditionDue",
                                "2031-02-01"));
        try (Window window = browsers.window(port, 360, ColorScheme.LIGHT)) {
            window.signIn(play.manager().username(), Given.Somebody.PASSWORD).open(charter);
            window.shows("Being signed")
                    .shows("On the condition: Two people are freed for testing")
                    .shows("Not signed yet")
                    .hasNoViolations()
                    .isNotWiderThanItsWindow()
                    .picture("charter-360")
                    .complainsOfNothing();
        }
        try (Window window = browsers.window(port, 1400, ColorScheme.DARK)) {
            window.signIn(play.changeManager().username(), Given.Somebody.PASSWORD)
                    .open(charter);
            window.hasNoViolations().picture("charter-1400-dark").complainsOfNothing();
        }
    }
}
