package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.listening.AskedPromise;
import dev.rapport.listening.AskingForPromise;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two sponsors let one project go into the other. */
@RapportTest
@ExtendWith(Browsers.class)
class MergePagesTest {

    @LocalServerPort
    int port;

    @Autowired
    GivenProject given;

    @Autowired
    AskingForPromise asking;

    @Test
    void aProjectGoesIntoAnother(Browsers.Running browsers) {
        Play ending = given.project().withUnits(2).begins();
        Play going = given.project().begins();
        ending.sponsor().named("Tomasz Wrona").withOwnPassword();
        going.sponsor().named("Ngozi Adeyemi").withOwnPassword();
        for (String promise : List.of("Orders on a phone in every warehouse", "A desk for the trainer")) {
            asking.ask(
                    ending.changeManager().person(),
                    ending.key(),
                    new AskedPromise(
                            promise, ending.itLead().username(), ending.cio().username(), "2031-02-01", false, null));
        }
        String page = "/projects/" + ending.key() + "/merge";
        try (Window window = browsers.window(port)) {
            window.signIn(ending.sponsor().username(), Somebody.PASSWORD).open("/projects/" + ending.key());
            window.follow("Let it go into another project").hasNoViolations().picture("merge-ask-1400");
            window.page().getByLabel("Project that goes on").selectOption(going.key());
            window.fill("Why they belong together", "Both change the same orders.");
            window.page().getByLabel("Release “A desk for the trainer”").check();
            window.press("Sign, and ask the other’s sponsor");
            window.shows("why nobody has to keep it any more").hasNoViolations();
            assertThat(window.page()
                            .getByLabel("Release “A desk for the trainer”")
                            .isChecked())
                    .isTrue();
            assertThat(window.page().getByLabel("Why they belong together").inputValue())
                    .isEqualTo("Both change the same orders.");
            window.page()
                    .getByLabel("Why nobody has to keep it any more")
                    .nth(1)
                    .fill("Nobody trains there.");
            window.press("Sign, and ask the other’s sponsor").shows("Not answered yet");
            window.hasNoViolations().picture("merge-asked-1400");
        }
        takeIn(browsers, going);
        try (Window window = browsers.window(port, 360, ColorScheme.LIGHT)) {
            window.signIn(ending.sponsor().username(), Somebody.PASSWORD).open("/projects/" + ending.key());
            window.shows("Merged").hasNoViolations().isNotWiderThanItsWindow().picture("merged-project-360");
            window.open(page).hasNoViolations().isNotWiderThanItsWindow().picture("merge-done-360");
            window.complainsOfNothing();
        }
    }

    private void takeIn(Browsers.Running browsers, Play going) {
        String task = "/tasks/" + going.as(going.sponsor()).has("accept-merge").id();
        try (Window window = browsers.window(port, 360, ColorScheme.DARK)) {
            window.signIn(going.sponsor().username(), Somebody.PASSWORD).open(task);
            window.shows("Do you take the project in?")
                    .shows("Nobody trains there.")
                    .hasNoViolations()
                    .isNotWiderThanItsWindow()
                    .picture("merge-task-360-dark");
            window.page().getByText("I take it in").click();
            window.press("Sign my answer");
            window.page().waitForURL(address -> address.contains("done="));
            window.open("/projects/" + going.key() + "/promises")
                    .shows("Orders on a phone in every warehouse")
                    .hasNoViolations();
            window.complainsOfNothing();
        }
        try (Window window = browsers.window(port, 1400, ColorScheme.DARK)) {
            window.signIn(going.sponsor().username(), Somebody.PASSWORD).open("/projects/" + going.key());
            window.shows("went into").hasNoViolations().picture("merged-into-1400-dark");
            window.follow("Orders on a phone in every warehouse").hasNoViolations();
            window.complainsOfNothing();
        }
    }
}
