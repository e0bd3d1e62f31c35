package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Saying that one is away, entering it for somebody, and what who stands in sees: wide and narrow, light and dark. */
@RapportTest
@ExtendWith(Browsers.class)
class AbsencePageTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    GivenProject givenProject;

    @Autowired
    JdbcClient sql;

    @Test
    void somebodySaysThatTheyAreAway(Browsers.Running browsers) {
        String unit = given.unit();
        Somebody person = given.person("member").in(unit).named("Ada Lindqvist").withOwnPassword();
        given.person("member").in(unit).named("Ben Okafor");
        try (Window window = browsers.window(port, 360, ColorScheme.DARK)) {
            window.signIn(person.username(), Somebody.PASSWORD).open("/absences");
            window.shows("You have not said that you will be away.");
            window.hasNoViolations().isNotWiderThanItsWindow().picture("absence-none-360-dark");
            window.page().locator("#from").fill(day(2));
            window.page().locator("#to").fill(day(1));
            window.page().locator("#substitute").selectOption("Ben Okafor");
            window.press("Keep this absence").shows("The last day lies before the first.");
            window.hasNoViolations().isNotWiderThanItsWindow().picture("absence-wrong-360-dark");
            window.page().locator("#to").fill(day(4));
            window.press("Keep this absence").shows("The absence is kept.").shows("Ben Okafor stands in.");
            window.hasNoViolations().isNotWiderThanItsWindow().picture("absence-360-dark");
        }
        try (Window window = browsers.window(port)) {
            window.signIn(person.username(), Somebody.PASSWORD)
                    .open("/password")
                    .follow("When you are away");
            window.page().locator("details summary").first().click();
            window.hasNoViolations().complainsOfNothing().picture("absence-1400");
        }
    }

    @Test
    void withMuchItIsStillReadable(Browsers.Running browsers) {
        String unit = given.unit();
        Somebody person = given.person("member").in(unit).named("Ada Lindqvist").withOwnPassword();
        Somebody other = given.person("member").in(unit).named("Maximiliane Freifrau von Hohenlohe-Waldenburg");
        for (int week = 0; week < 24; week++) {
            absent(person, other, -7 * week - 5, -7 * week - 1);
            absent(person, other, 7 * week + 1, 7 * week + 5);
            absent(given.person("member").named("Colleague " + week), person, week, week + 2);
        }
        try (Window window = browsers.window(port, 360, ColorScheme.LIGHT)) {
            window.signIn(person.username(), Somebody.PASSWORD).open("/absences");
            window.page().locator("details summary").last().click();
            window.hasNoViolations().isNotWiderThanItsWindow().picture("absence-much-360");
            window.page()
                    .locator("button", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Decline"))
                    .first()
                    .click();
            window.settled().shows("You do not stand in there.");
        }
        try (Window window = browsers.window(port, 1400, ColorScheme.DARK)) {
            window.signIn(person.username(), Somebody.PASSWORD).open("/absences");
            window.hasNoViolations().complainsOfNothing().picture("absence-much-1400-dark");
        }
    }

    @Test
    void anAdministratorEntersItForWhoFellIll(Browsers.Running browsers) {
        String unit = given.unit();
        Somebody person = given.person("member").in(unit).named("Ada Lindqvist");
        given.person("member").in(unit).named("Ben Okafor");
        Somebody administrator =
                given.person("administrator").named("Aroha Ngata").withOwnPassword();
        try (Window window = browsers.window(port)) {
            window.signIn(administrator.username(), Somebody.PASSWORD).open("/people/" + person.username());
            window.hasNoViolations().follow("Absences").shows("When Ada Lindqvist is away");
            window.hasNoViolations().picture("absence-of-none-1400");
            window.page().locator("#from").fill(day(0));
            window.page().locator("#to").fill(day(4));
            window.page().locator("#substitute").selectOption("Ben Okafor");
            window.page().locator("#reason").fill("Her team called this morning");
            window.press("Keep this absence").shows("Entered by Aroha Ngata: Her team called this morning");
            window.hasNoViolations().complainsOfNothing().picture("absence-of-1400");
        }
        try (Window window = browsers.window(port, 360, ColorScheme.DARK)) {
            window.signIn(administrator.username(), Somebody.PASSWORD)
                    .open("/people/" + person.username() + "/absences");
            window.hasNoViolations().isNotWiderThanItsWindow().picture("absence-of-360-dark");
        }
    }

    @Test
    void listAndTaskSayForWhomAndThatNobodyIsAvailable(Browsers.Running browsers) {
        Play play = givenProject.project().begins();
        play.sponsor().named("Mia Chen");
        Somebody other = given.person("sponsor").named("Ben Okafor").withOwnPassword();
        absent(play.sponsor(), other, 0, 3);
        String task = play.as(other).has("write-business-section").id();
        try (Window window = browsers.window(port, 360, ColorScheme.LIGHT)) {
            window.signIn(other.username(), Somebody.PASSWORD).open("/tasks").shows("For Mia Chen");
            window.hasNoViolations().isNotWiderThanItsWindow().picture("stand-in-list-360");
            window.open("/tasks/" + task).shows("You stand in for Mia Chen.");
            window.hasNoViolations().isNotWiderThanItsWindow().picture("stand-in-task-360");
        }
        absent(other, given.person("sponsor"), 0, 1);
        Somebody changeManager = play.changeManager().withOwnPassword();
        try (Window window = browsers.window(port, 1400, ColorScheme.DARK)) {
            window.signIn(changeManager.username(), Somebody.PASSWORD)
                    .open("/tasks?scope=all&project=" + play.key())
                    .shows("Mia Chen is away, nobody available");
            window.hasNoViolations().picture("nobody-available-list-1400-dark");
            window.open("/tasks/" + task).shows("Nobody is available to stand in.");
            window.hasNoViolations().complainsOfNothing().picture("nobody-available-task-1400-dark");
        }
        assertThat(play.as(other).tasks()).isEmpty();
    }

    private void absent(Somebody person, Somebody substitute, int from, int to) {
        sql.sql("""
                        insert into absence (person, substitute, first_day, last_day, said_by, said_at)
                        values (:person, :substitute, :from::date, :to::date, :person, now())
                        """)
                .param("person", person.username())
                .param("substitute", substitute.username())
                .param("from", day(from))
                .param("to", day(to))
                .update();
    }

    private static String day(int from) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(from).toString();
    }
}
