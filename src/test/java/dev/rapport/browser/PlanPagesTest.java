package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.testing.Given;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A plan is set, frozen with its charter, and changed by the sponsor's signature; the defaults beside it. */
@RapportTest
@ExtendWith(Browsers.class)
class PlanPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    GivenProject givenProject;

    @Autowired
    Given given;

    @Test
    void itIsSetFrozenAndChanged(Browsers.Running browsers) {
        Play play = givenProject.project().withUnits(3).begins();
        play.sponsor().named("Tomasz Wrona");
        play.changeManager().named("Rosa Jimenez").withOwnPassword();
        String plan = "/projects/" + play.key() + "/plan";

        try (Window window = browsers.window(port)) {
            window.signIn(play.changeManager().username(), Given.Somebody.PASSWORD)
                    .open("/projects/" + play.key())
                    .follow("Plan");
            window.shows("the organization’s default").hasNoViolations().picture("plan-open-1400");
            window.page().getByText("Set other values").click();
            window.page().getByLabel("A ballot is open for").fill("12");
            window.page().getByLabel("Unit " + play.unit()).check();
            window.hasNoViolations().picture("plan-setting-1400").press("Save the plan");
            window.shows("set for this project by Rosa Jimenez").hasNoViolations();
            window.complainsOfNothing();
        }
        play.story().theCharterIsAgreed();
        try (Window window = browsers.window(port, 360, ColorScheme.DARK)) {
            window.signIn(play.changeManager().username(), Given.Somebody.PASSWORD)
                    .open(plan);
            window.shows("Frozen with the charter").hasNoViolations().isNotWiderThanItsWindow();
            window.page().getByText("Propose another value").click();
            window.page().getByLabel("Which value").selectOption("ballot-days");
            window.page().getByLabel("New value").fill("99");
            window.fill("Why it is to change", "Half of the units work in shifts.")
                    .press("Ask the sponsor");
            window.shows("from 5 to 30 business days; “99” was given.")
                    .hasNoViolations()
                    .isNotWiderThanItsWindow()
                    .picture("plan-refused-360-dark");
            window.page().getByLabel("New value").fill("15");
            window.press("Ask the sponsor").shows("Not answered yet");
        }
        try (Window window = browsers.window(port, 1400, ColorScheme.DARK)) {
            window.signIn(play.sponsor().withOwnPassword().username(), Given.Somebody.PASSWORD)
                    .open("/tasks/"
                            + play.as(play.sponsor()).has("approve-value").id());
            window.shows("As signed until now").hasNoViolations().picture("approve-value-1400-dark");
            window.page().getByText("I approve the new value").click();
            window.press("Sign the decision");
            window.page().waitForURL(address -> address.contains("done="));
            window.open(plan);
            assertThat(window.text()).contains("15 business days").contains("Before: 12 business days");
            window.hasNoViolations().picture("plan-changed-1400-dark");
            window.complainsOfNothing();
        }
        try (Window window = browsers.window(port, 360, ColorScheme.LIGHT)) {
            window.signIn(play.sponsor().username(), Given.Somebody.PASSWORD).open(plan);
            window.hasNoViolations().isNotWiderThanItsWindow().picture("plan-changed-360");
        }
    }

    @Test
    void defaultsAreSetWithinTheirRange(Browsers.Running browsers) {
        try (Window window = browsers.window(port)) {
            window.signIn(given.person("administrator").withOwnPassword().username(), Given.Somebody.PASSWORD)
                    .open("/people")
                    .follow("Defaults for new projects");
            window.shows("What a new project begins with").hasNoViolations();
            window.page().getByLabel("What is promised after go-live").fill("21");
            window.press("Save the defaults").shows("The defaults are saved.");
            window.hasNoViolations().picture("defaults-1400");
            window.page().getByLabel("What is promised after go-live").fill("14");
            window.press("Save the defaults").shows("The defaults are saved.");
            window.complainsOfNothing();
        }
        try (Window window = browsers.window(port, 360, ColorScheme.DARK)) {
            window.signIn(given.person("change-manager").withOwnPassword().username(), Given.Somebody.PASSWORD)
                    .open("/defaults");
            window.shows("Who set what")
                    .hasNoViolations()
                    .isNotWiderThanItsWindow()
                    .picture("defaults-360-dark");
        }
    }
}
