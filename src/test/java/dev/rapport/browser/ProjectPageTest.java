package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project's page says what waits for the reader, which wave goes live next, and where the rest is. */
@RapportTest
@ExtendWith(Browsers.class)
class ProjectPageTest {

    @LocalServerPort
    int port;

    @Autowired
    GivenProject givenProject;

    @Autowired
    Given given;

    @Autowired
    JdbcClient sql;

    @Test
    void aUnitManagerFindsWhatIsTheirsAndWhichWaveIsNext(Browsers.Running browsers) {
        Play play = givenProject.project().withUnits(2).inWaves().begins();
        Given.Somebody manager =
                play.manager(play.units().get(1)).named("Aino Virtanen").withOwnPassword();
        named(play.units().get(0), "Quay cranes");
        named(play.units().get(1), "Gate and yard");
        play.sponsor().named("Tomasz Wrona").withOwnPassword();
        play.changeManager().named("Rosa Jimenez");
        play.story().theCharterIsWritten();
        String project = "/projects/" + play.key();

        try (Window window = browsers.window(port)) {
            window.signIn(manager.username(), Given.Somebody.PASSWORD).open(project);
            window.shows("Wave 1 of 2, Wave 1, go-live").shows("Not asked yet");
            window.hasNoViolations().picture("project-begun-manager-1400");
            window.follow("Sign the charter for the unit").shows("Your decision");
            window.choose("I do not agree yet").shows("Sign my answer");
            window.choose("I agree to this charter");
            window.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign the charter"))
                    .waitFor();
            window.open("/projects").shows("Wave 1 of 2, go-live").hasNoViolations();
            window.complainsOfNothing();
        }
        goesOnToTheSecondWave(play);
        try (Window window = browsers.window(port, 360, ColorScheme.DARK)) {
            window.signIn(manager.username(), Given.Somebody.PASSWORD).open(project);
            window.shows("Wave 2 of 2, Wave 2, go-live")
                    .shows("Nothing waits for you here now.")
                    .hasNoViolations()
                    .isNotWiderThanItsWindow()
                    .picture("project-manager-360-dark");
            window.open("/projects").shows("Wave 2 of 2").isNotWiderThanItsWindow();
            window.picture("projects-wave-360-dark").complainsOfNothing();
        }
        others(browsers, play, project);
    }

    private void others(Browsers.Running browsers, Play play, String project) {
        try (Window window = browsers.window(port, 1400, ColorScheme.DARK)) {
            window.signIn(play.sponsor().username(), Given.Somebody.PASSWORD)
                    .open(project)
                    .shows("Stop it, or let it go on")
                    .hasNoViolations()
                    .picture("project-sponsor-1400-dark");
        }
        Given.Somebody auditor = given.person("auditor").withOwnPassword();
        try (Window window = browsers.window(port)) {
            window.signIn(auditor.username(), Given.Somebody.PASSWORD).open(project);
            window.shows("Where it stands").hasNoViolations().picture("project-auditor-1400");
            assertThat(window.text()).doesNotContain("What waits for you", "Stop it, or let it go on");
            window.open("/history");
            while (!window.text().contains("The project " + play.key())) {
                window.follow("Show more");
            }
            window.shows("Wave 2 of 2").hasNoViolations().complainsOfNothing();
        }
    }

    private static void goesOnToTheSecondWave(Play play) {
        play.as(play.sponsor()).agrees("sponsor-signs-charter");
        play.as(play.cio()).agrees("cio-signs-charter");
        play.units().forEach(unit -> play.as(play.manager(unit)).agrees("unit-signs-charter"));
        play.story().peopleAreTrained().usersAreInvolved().everyUnitIsReady();
        completes(play, play.sponsor(), "sponsor-approves-go-live", "approve");
        completes(play, play.cio(), "cio-approves-go-live", "approve");
        completes(play, play.itLead(), "confirm-cutover", "attest");
    }

    private static void completes(Play play, Given.Somebody somebody, String task, String decision) {
        play.as(somebody).list(Scope.MINE).stream()
                .filter(item -> item.task().equals(task) && "Wave 1".equals(item.wave()))
                .forEach(item -> play.as(somebody).completes(item, Map.of("decision", decision)));
    }

    private void named(String unit, String name) {
        sql.sql("update unit set name = :name where key = :key")
                .param("name", name)
                .param("key", unit)
                .update();
    }
}
