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

/** A sponsor pauses a project and lets it go on; then somebody else is asked to sponsor it. */
@RapportTest
@ExtendWith(Browsers.class)
class ProjectChangesPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    GivenProject givenProject;

    @Autowired
    Given given;

    @Test
    void itIsPausedResumedAndGetsANewSponsor(Browsers.Running browsers) {
        Play play = givenProject.project().withUnits(2).begins();
        play.sponsor().named("Tomasz Wrona");
        play.changeManager().named("Rosa Jimenez").withOwnPassword();
        Given.Somebody next = given.person("sponsor").named("Ngozi Adeyemi").withOwnPassword();
        play.story().theCharterIsWritten();
        String project = "/projects/" + play.key();
        String signing =
                "/tasks/" + play.as(play.sponsor()).has("sponsor-signs-charter").id();

        try (Window window = browsers.window(port)) {
            window.signIn(play.sponsor().withOwnPassword().username(), Given.Somebody.PASSWORD)
                    .open(project);
            window.page().getByText("Pause this project").first().click();
            window.fill("Why the project is paused", "The budget is frozen until May.")
                    .hasNoViolations()
                    .press("Pause this project");
            window.shows("Tomasz Wrona paused this project on")
                    .hasNoViolations()
                    .picture("paused-project-1400");
            window.open(signing)
                    .shows("The project is paused, so this waits as it is.")
                    .hasNoViolations()
                    .picture("paused-task-1400");
            window.open("/projects").hasNoViolations().picture("paused-projects-1400");
            window.complainsOfNothing();
        }
        try (Window window = browsers.window(port, 360, ColorScheme.DARK)) {
            window.signIn(play.sponsor().username(), Given.Somebody.PASSWORD).open("/tasks");
            window.shows("Paused").hasNoViolations().isNotWiderThanItsWindow().picture("paused-tasks-360-dark");
            window.open(project).hasNoViolations().isNotWiderThanItsWindow().picture("paused-project-360-dark");
            window.page().getByText("Resume this project").first().click();
            window.fill("Why the project goes on", "The budget is released.").press("Resume this project");
            window.shows("The budget is released.").hasNoViolations();
            window.open(signing).shows("Your decision");
            window.complainsOfNothing();
        }
        isNamed(browsers, play, next, project);
        try (Window window = browsers.window(port, 360, ColorScheme.LIGHT)) {
            window.signIn(next.username(), Given.Somebody.PASSWORD)
                    .open("/tasks/" + play.as(next).has("take-over").id());
            window.shows("Do you take the role over?")
                    .shows("Orders take nine days.")
                    .hasNoViolations()
                    .isNotWiderThanItsWindow()
                    .picture("take-role-over-360");
            window.page().getByText("I accept, the charter stands").click();
            window.press("Send my answer");
            window.page().waitForURL(address -> address.contains("done="));
            window.open(project);
            assertThat(window.text()).contains("Ngozi Adeyemi").doesNotContain("is asked to take over");
            window.complainsOfNothing();
        }
    }

    private void isNamed(Browsers.Running browsers, Play play, Given.Somebody next, String project) {
        try (Window window = browsers.window(port, 1400, ColorScheme.DARK)) {
            window.signIn(play.changeManager().username(), Given.Somebody.PASSWORD)
                    .open(project)
                    .follow("Who leads it, and who takes over");
            window.shows("The roles are with those who began.")
                    .hasNoViolations()
                    .picture("roles-none-1400-dark");
            window.page().getByLabel("Which role").selectOption("cio");
            window.page().getByLabel("Who takes it over").selectOption(next.username());
            window.fill("Why it goes to somebody else", "Tomasz Wrona leads the new terminal.")
                    .press("Ask them to take over");
            window.shows("Choose somebody else with access who is").hasNoViolations();
            window.page().getByLabel("Which role").selectOption("sponsor");
            window.press("Ask them to take over").shows("Ngozi Adeyemi is asked, not answered yet");
            window.hasNoViolations().picture("roles-1400-dark");
            window.open(project)
                    .shows("Until they answer, the role stays where it is")
                    .hasNoViolations();
        }
        try (Window window = browsers.window(port, 360, ColorScheme.LIGHT)) {
            window.signIn(play.changeManager().username(), Given.Somebody.PASSWORD)
                    .open(project + "/roles");
            window.hasNoViolations().isNotWiderThanItsWindow().picture("roles-360");
            window.complainsOfNothing();
        }
    }
}
