package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.listening.AskedPromise;
import dev.rapport.listening.AskingForPromise;
import dev.rapport.testing.Given;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asking for a promise, its story, and handing it over when who promised it has left. */
@RapportTest
@ExtendWith(Browsers.class)
class PromisesPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    GivenProject givenProject;

    @Autowired
    AskingForPromise asking;

    @Autowired
    JdbcClient sql;

    @Test
    void aPromiseIsAskedForFollowedAndHandedOver(Browsers.Running browsers) {
        Play play = givenProject.project().begins();
        play.changeManager().named("Rosa Jimenez").withOwnPassword();
        play.cio().named("Idris Bello");
        play.itLead().named("Hana Suzuki");
        play.manager().named("Ada Lindqvist");
        String promises = "/projects/" + play.key() + "/promises";

        try (Window window = browsers.window(port)) {
            window.signIn(play.changeManager().username(), Given.Somebody.PASSWORD)
                    .open("/projects/" + play.key())
                    .follow("Ask for a promise");
            window.shows("Nothing is promised yet")
                    .hasNoViolations()
                    .complainsOfNothing()
                    .picture("promises-none-1400");
            window.fill("What is promised", "Orders can be entered on a phone").fill("By when", "2031-03-20");
            window.page().getByLabel("Who promises it").selectOption(play.cio().username());
            window.page().getByLabel("To whom").selectOption(play.manager().username());
            window.press("Ask for a promise").shows("this is to be kept before");
            window.hasNoViolations();
            window.fill("By when", "2031-02-01").press("Ask for a promise").shows("asks Idris Bello to promise it");
            isBrokenOnceAndClaimed(play);
            morePromises(play);
            play.cio().until(LocalDate.now(ZoneOffset.UTC).minusDays(2));
            window.open(promises)
                    .shows("Not at hand any more")
                    .hasNoViolations()
                    .picture("promises-1400");
            window.follow("Orders can be entered on a phone");
            window.shows("broken once")
                    .shows("Ada Lindqvist moves the date")
                    .hasNoViolations()
                    .picture("promise-1400");
            window.page()
                    .getByLabel("Who keeps it from now on")
                    .selectOption(play.itLead().username());
            window.fill("Why it is handed over", "Idris Bello has left the company.")
                    .press("Hand this promise over");
            window.shows("Handed to Hana Suzuki, not accepted yet");
            assertThat(window.page().getByLabel("Who keeps it from now on").count())
                    .isZero();
            window.open("/projects/" + play.key()).hasNoViolations().picture("promises-project-1400");
            window.open("/tasks/" + play.as(play.manager()).has("give-verdict").id())
                    .press("All of it")
                    .picture("promise-diagram-1400");
        }
        try (Window window = browsers.window(port, 360, ColorScheme.DARK)) {
            window.signIn(play.changeManager().username(), Given.Somebody.PASSWORD)
                    .open(promises);
            window.hasNoViolations().isNotWiderThanItsWindow().picture("promises-360-dark");
            window.open(promises + "?state=unknown").shows("Unknown");
            assertThat(window.page().locator("main .state-unknown").count())
                    .as("no verdict: neither done nor anything else")
                    .isEqualTo(1);
            assertThat(window.page().locator("main .state-done").count()).isZero();
            window.follow("Lists without paper").shows("It counts as unknown and never as kept");
            window.open(promises).follow("Orders can be entered on a phone");
            window.hasNoViolations().isNotWiderThanItsWindow().picture("promise-360-dark");
            window.complainsOfNothing();
        }
        play.manager().withOwnPassword();
        String verdict = play.as(play.manager()).has("give-verdict").id();
        try (Window window = browsers.window(port, 360, ColorScheme.LIGHT)) {
            window.signIn(play.manager().username(), Given.Somebody.PASSWORD).open("/tasks/" + verdict);
            window.shows("Was the promise kept?").shows("In every warehouse.");
            window.hasNoViolations().isNotWiderThanItsWindow().picture("promise-verdict-360");
        }
    }

    private static void isBrokenOnceAndClaimed(Play play) {
        play.as(play.cio()).completes("accept-promise", Map.of("decision", "accept"));
        play.as(play.manager())
                .completes("state-criterion", Map.of("criterion", "In every warehouse.", "due", "2031-01-15"));
        play.as(play.cio())
                .completes("claim-promise", Map.of("says", "late", "evidence", "The phones come in February."));
        play.as(play.manager())
                .completes(
                        "give-verdict",
                        Map.of("verdict", "partly", "words", "Two of five warehouses can.", "newDate", "2031-02-20"));
        play.as(play.cio()).completes("agree-date", Map.of("decision", "agree"));
        play.as(play.cio()).completes("claim-promise", Map.of("says", "kept", "evidence", "All five since Monday."));
    }

    /** One that was declined, and one whose date passed without a word. */
    private void morePromises(Play play) {
        ask(play, "A printed manual for each desk", play.itLead());
        play.as(play.itLead())
                .completes("accept-promise", Map.of("decision", "decline", "reason", "We print nothing."));
        ask(play, "Lists without paper", play.sponsor());
        sql.sql(
                        "update commitment set due_now = current_date - 1 where promise = 'Lists without paper' and project_key = :key")
                .param("key", play.key())
                .update();
    }

    private void ask(Play play, String promise, Given.Somebody promisor) {
        asking.ask(
                play.changeManager().person(),
                play.key(),
                new AskedPromise(promise, promisor.username(), play.manager().username(), "2031-02-01", false, null));
    }
}
