package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.perception.BeginningRound;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Listened;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Beginning a round, answering its ballot, and what came of it. */
@RapportTest
@ExtendWith(Browsers.class)
class PerceptionPagesTest {

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

    @Autowired
    Runs runs;

    @Test
    void aRoundIsBegunAnsweredAndSeen(Browsers.Running browsers) {
        Play play = given.project().begins();
        play.changeManager().withOwnPassword();
        play.manager().withOwnPassword();
        List<Somebody> business = listened.more(play.unit(), 4);
        List<Somebody> it = listened.itOf(play, 4, 3);
        String perceptions = "/projects/" + play.key() + "/perceptions";
        String ballot = "/projects/" + play.key() + "/ballot";

        try (Window window = browsers.window(port)) {
            window.signIn(play.changeManager().username(), Given.Somebody.PASSWORD)
                    .open("/projects/" + play.key())
                    .follow("How business and IT see each other");
            window.shows("Nobody was asked yet")
                    .shows("did not begin with listening")
                    .hasNoViolations()
                    .picture("perceptions-none-1400");
            window.open("/projects/" + play.key())
                    .follow("Where it hurts")
                    .shows("Nobody has confirmed a pain point yet")
                    .hasNoViolations();
            window.open(perceptions)
                    .fill("Why you ask", "Before we choose a vendor")
                    .press("Begin a round")
                    .shows("Interviews are under way");
            window.complainsOfNothing();
        }
        listened.everybodyIsHeard(play, business);
        isAnswered(browsers, play, ballot);
        business.forEach(one -> listened.votes(play, one, 2, 3, 4));
        listened.votes(play, play.sponsor(), 3);
        it.forEach(one -> listened.votes(play, one, 4, 5, 4));
        listened.votes(play, play.cio(), 4);
        runs.fireTimer(runs.of(play, "listening"));

        try (Window window = browsers.window(port)) {
            window.signIn(play.changeManager().username(), Given.Somebody.PASSWORD)
                    .open(perceptions);
            window.shows("Not measurable").shows("Gap between their views").hasNoViolations();
            window.complainsOfNothing().picture("perceptions-1400");
            window.open("/projects/" + play.key())
                    .follow("Where it hurts")
                    .shows("We hear of changes too late")
                    .hasNoViolations()
                    .picture("pain-points-1400");
        }
        listened.theProblemIsAgreed(play);
        listened.everybodyIsTold(play);
        beginning.begin(play.changeManager().person(), play.key(), "Again");
        listened.nobodyIsHeard(play);
        business.forEach(one -> listened.votes(play, one, 1, 1, 2));
        listened.votes(play, play.sponsor(), 1);
        it.forEach(one -> listened.votes(play, one, 5));
        runs.fireTimer(runs.of(play, "listening"));
        try (Window window = browsers.window(port, 360, ColorScheme.DARK)) {
            window.signIn(play.changeManager().username(), Given.Somebody.PASSWORD)
                    .open(perceptions);
            window.shows("Wider than before").hasNoViolations().isNotWiderThanItsWindow();
            window.complainsOfNothing().picture("perceptions-360-dark");
        }
    }

    /** Whose people come from outside: they find their ballot among their tasks, and nothing else. */
    @Test
    void aVendorsLeaderAnswersTheirBallot(Browsers.Running browsers) {
        List<Somebody> vendor =
                Stream.generate(() -> people.person("vendor")).limit(5).toList();
        Play play = given.project().withVendor(vendor).begins();
        beginning.begin(play.changeManager().person(), play.key(), "Before the contract is renewed");
        listened.nobodyIsHeard(play);
        Somebody leads = vendor.get(0).withOwnPassword();
        String ballot = "/projects/" + play.key() + "/ballot";

        try (Window window = browsers.window(port, 360, ColorScheme.DARK)) {
            window.signIn(leads.username(), Given.Somebody.PASSWORD).open(ballot);
            window.shows("You answer for the vendor")
                    .shows("What will IT say about your side?")
                    .hasNoViolations()
                    .isNotWiderThanItsWindow()
                    .picture("ballot-vendor-360-dark");
        }
        try (Window window = browsers.window(port)) {
            window.signIn(leads.username(), Given.Somebody.PASSWORD).open("/tasks");
            window.hasNoViolations();
            assertThat(window.page().locator("main a[href='" + ballot + "']").count())
                    .isOne();
            window.open(ballot);
            for (String field : List.of("view", "prediction")) {
                for (String item : List.of("ability", "benevolence", "integrity")) {
                    window.page().locator("#" + field + "-it-" + item + "-4").check();
                }
            }
            window.hasNoViolations().picture("ballot-vendor-1400");
            window.press("Cast my ballot").shows("Your ballot is cast").hasNoViolations();
            window.open("/tasks");
            assertThat(window.page().locator("main a[href='" + ballot + "']").count())
                    .isZero();
            window.complainsOfNothing();
        }
    }

    /** A leader's ballot, on a phone and on a desk; it leaves nothing in the browser. */
    private void isAnswered(Browsers.Running browsers, Play play, String ballot) {
        try (Window window = browsers.window(port, 360, ColorScheme.DARK)) {
            window.signIn(play.manager().username(), Given.Somebody.PASSWORD).open(ballot);
            window.shows("What will IT say about your side?")
                    .hasNoViolations()
                    .isNotWiderThanItsWindow()
                    .picture("ballot-360-dark");
        }
        try (Window window = browsers.window(port)) {
            window.signIn(play.manager().username(), Given.Somebody.PASSWORD).open(ballot);
            for (String field : List.of("view", "prediction")) {
                for (String item : List.of("ability", "benevolence", "integrity")) {
                    window.page()
                            .locator("#" + field + "-it-" + item + "-" + (item.equals("integrity") ? "none" : "2"))
                            .check();
                }
            }
            window.hasNoViolations().picture("ballot-1400");
            window.press("Cast my ballot").shows("Your ballot is cast").hasNoViolations();
            assertThat(window.page().evaluate("JSON.stringify({...sessionStorage, ...localStorage})"))
                    .asString()
                    .doesNotContain("ability");
            window.page().goBack();
            window.settled();
            window.open(ballot).shows("Your ballot is cast").picture("ballot-cast-1400");
        }
    }
}
