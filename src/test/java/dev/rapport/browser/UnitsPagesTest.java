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
import org.springframework.jdbc.core.simple.JdbcClient;

/** A unit is merged into another, and somebody's work is handed over, as people see it. */
@RapportTest
@ExtendWith(Browsers.class)
class UnitsPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    GivenProject givenProject;

    @Autowired
    Given given;

    @Autowired
    JdbcClient sql;

    @Test
    void aUnitIsMergedAndAManagersWorkIsHandedOver(Browsers.Running browsers) {
        Play play = givenProject.project().withUnits(2).begins();
        String gone = play.units().get(0);
        String stays = play.units().get(1);
        named(gone, "Night shift");
        named(stays, "Day shift");
        play.manager(gone).named("Aino Virtanen");
        play.manager(stays).named("Bram de Wit").withOwnPassword();
        play.changeManager().named("Rosa Jimenez").withOwnPassword();
        Given.Somebody next = given.person("unit-manager").named("Chidi Okoye").withOwnPassword();
        play.story().theCharterIsAgreed();
        String project = "/projects/" + play.key();

        try (Window window = browsers.window(port)) {
            window.signIn(play.changeManager().username(), Given.Somebody.PASSWORD)
                    .open(project)
                    .follow("Units that change");
            window.shows("The units are those of the charter.")
                    .hasNoViolations()
                    .picture("units-none-1400");
            window.page().getByLabel("Which unit", exactly()).selectOption(gone);
            window.page().getByLabel("What becomes of it").selectOption("merged");
            window.page().getByLabel("Which unit takes its work over").selectOption(gone);
            window.fill("Why the unit changes", "Both shifts are one from May on.")
                    .press("Ask the receiving units");
            window.shows("Choose another unit").hasNoViolations().picture("units-refused-1400");
            window.page().getByLabel("Which unit takes its work over").selectOption(stays);
            window.press("Ask the receiving units").shows("To be merged into Day shift, not answered yet");
            window.hasNoViolations().picture("units-1400");
            window.open(project)
                    .shows("Until then its tasks and preparation stay")
                    .hasNoViolations();
        }
        try (Window window = browsers.window(port, 360, ColorScheme.DARK)) {
            window.signIn(play.manager(stays).username(), Given.Somebody.PASSWORD)
                    .open("/tasks/"
                            + play.as(play.manager(stays)).has("take-unit-over").id());
            window.shows("Does your unit take it over?")
                    .shows("Both shifts are one from May on.")
                    .hasNoViolations()
                    .isNotWiderThanItsWindow()
                    .picture("take-unit-over-360-dark");
            window.page().getByText("I accept, it goes on with us").click();
            window.press("Send my answer");
            window.page().waitForURL(address -> address.contains("done="));
            window.open(project + "/units")
                    .shows("Taken over")
                    .hasNoViolations()
                    .isNotWiderThanItsWindow();
            window.picture("units-360-dark");
            window.open(project + "/charter").shows("Merged into Day shift").hasNoViolations();
            window.picture("charter-merged-360-dark").isNotWiderThanItsWindow();
            window.complainsOfNothing();
        }
        isHandedOver(browsers, play, stays, next, project);
    }

    private void isHandedOver(Browsers.Running browsers, Play play, String unit, Given.Somebody next, String project) {
        try (Window window = browsers.window(port, 1400, ColorScheme.DARK)) {
            window.signIn(play.changeManager().username(), Given.Somebody.PASSWORD)
                    .open(project + "/units")
                    .follow("Hand over all their work: Bram de Wit");
            window.shows("What Bram de Wit holds in running projects").hasNoViolations();
            window.page().getByLabel("Who takes it over").selectOption(next.username());
            window.fill("Why it goes to somebody else", "He moves to Bergen.").press("Ask them to take over");
            window.shows("Chidi Okoye is asked, not answered yet")
                    .hasNoViolations()
                    .picture("handovers-1400-dark");
            window.complainsOfNothing();
        }
        try (Window window = browsers.window(port, 360, ColorScheme.LIGHT)) {
            window.signIn(next.username(), Given.Somebody.PASSWORD)
                    .open("/tasks/" + play.as(next).has("take-work-over").id());
            window.shows("Do you take it all over?")
                    .hasNoViolations()
                    .isNotWiderThanItsWindow()
                    .picture("take-work-over-360");
            window.page().getByText("I accept, it is mine").click();
            window.press("Send my answer");
            window.page().waitForURL(address -> address.contains("done="));
            window.complainsOfNothing();
        }
        try (Window window = browsers.window(port, 360, ColorScheme.LIGHT)) {
            window.signIn(play.changeManager().username(), Given.Somebody.PASSWORD)
                    .open("/people/" + play.manager(unit).username() + "/handovers");
            window.shows("holds nothing in a running project")
                    .hasNoViolations()
                    .isNotWiderThanItsWindow()
                    .picture("handovers-360");
            assertThat(window.text()).contains("Taken over");
            window.complainsOfNothing();
        }
    }

    private static com.microsoft.playwright.Page.GetByLabelOptions exactly() {
        return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
    }

    private void named(String unit, String name) {
        sql.sql("update unit set name = :name where key = :key")
                .param("name", name)
                .param("key", unit)
                .update();
    }
}
