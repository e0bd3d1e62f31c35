package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.tasklist.ChasingWork;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.testing.Given;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The organization's calendar, and what those see to whom late work is escalated. */
@RapportTest
@ExtendWith(Browsers.class)
class LateWorkPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    GivenProject givenProject;

    @Autowired
    ChasingWork chasing;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void calendarAsUsual() {
        sql.sql("delete from holiday").update();
        sql.sql("""
                        update calendar set working_days = '{monday,tuesday,wednesday,thursday,friday}',
                            remind_before = 1, escalate_after = 2, changed_by = null, changed_at = null
                        """).update();
    }

    @Test
    void anAdministratorSetsTheCalendar(Browsers.Running browsers, @TempDir Path folder) throws Exception {
        Given.Somebody administrator =
                given.person("administrator").named("Aroha Ngata").withOwnPassword();
        try (Window window = browsers.window(port)) {
            window.signIn(administrator.username(), Given.Somebody.PASSWORD)
                    .open("/people")
                    .follow("Calendar");
            window.shows("Nobody has set this calendar yet").picture("calendar-usual-1400");
            window.hasNoViolations();
            window.page().getByLabel("Saturday").check();
            window.fill("Reminder, in business days before the due day", "2").press("Save");
            window.shows("The calendar is saved.").shows("Changed last by Aroha Ngata");
            window.fill("Day", LocalDate.now(ZoneOffset.UTC).plusDays(20).toString())
                    .fill("Holiday", "Founders’ day")
                    .press("Add this holiday");
            window.shows("The holiday is added.");
            window.page()
                    .locator("#file")
                    .setInputFiles(file(
                            folder,
                            "day,kind,name\n2025-01-01,holiday,New Year\n%1$s-01-01,holiday,New Year\n%1$s-12-25,holiday,Christmas\n"
                                    .formatted(LocalDate.now(ZoneOffset.UTC).getYear() + 1)));
            window.press("Import this file").shows("3 added, 0 changed, 0 unchanged.");
            window.hasNoViolations().complainsOfNothing().picture("calendar-1400");
        }
        try (Window window = browsers.window(port, 360, ColorScheme.DARK)) {
            window.signIn(administrator.username(), Given.Somebody.PASSWORD).open("/calendar");
            window.page().getByLabel("Saturday").uncheck();
            window.press("Save").shows("Founders’ day");
            window.page()
                    .locator("#file")
                    .setInputFiles(file(folder, "day,kind,name\nsunday,holiday,\n2027-02-30,holiday,Never\n"));
            window.press("Import this file").shows("2 values need a correction. Nothing was imported.");
            window.hasNoViolations().isNotWiderThanItsWindow().picture("calendar-360-dark");
            window.page()
                    .locator("form[action='/calendar/holidays/remove'] button")
                    .first()
                    .click();
            window.settled().shows("The holiday is removed.");
        }
        Given.Somebody member = given.person("member").withOwnPassword();
        try (Window window = browsers.window(port, 360, ColorScheme.LIGHT)) {
            window.signIn(member.username(), Given.Somebody.PASSWORD).open("/calendar");
            window.shows("Christmas").hasNoViolations().isNotWiderThanItsWindow();
            assertThat(window.page().locator("main form").count()).isZero();
            window.picture("calendar-member-360");
        }
    }

    @Test
    void whoHearsOfLateWorkOpensItUrgesAndHandsItOver(Browsers.Running browsers) {
        Play signs = givenProject.project().begins();
        signs.story().theCharterIsWritten();
        Play needs = givenProject.project().begins();
        needs.story().theCharterIsAgreed();
        String parent = given.unit();
        given.place(signs.unit(), parent);
        given.place(needs.unit(), parent);
        signs.manager().named("Ben Okafor").withOwnPassword();
        needs.manager().named("Ada Lindqvist");
        Given.Somebody above = given.person("unit-manager")
                .in(parent)
                .leading(parent)
                .named("Mia Chen")
                .withOwnPassword();
        given.person("unit-manager").named("Carla Duarte");
        WorkItem signature = late(signs.as(signs.manager()).has("unit-signs-charter"));
        WorkItem need = late(needs.as(needs.manager()).has("confirm-needs"));
        chasing.chase(Instant.now());

        try (Window window = browsers.window(port)) {
            window.signIn(above.username(), Given.Somebody.PASSWORD).open("/tasks");
            window.shows("Escalated to you").hasNoViolations().picture("escalated-list-1400");
            window.open("/tasks/" + signature.id()).shows("Late, and escalated");
            window.shows("The signature stays with who was asked")
                    .hasNoViolations()
                    .picture("escalated-signature-1400");
            assertThat(window.page().locator("[data-form-island]").count()).isZero();
            assertThat(window.page().getByText("Hand this over").count()).isZero();
            window.press("Urge Ben Okafor").shows("Ben Okafor is urged");
            window.hasNoViolations().complainsOfNothing();
        }
        try (Window window = browsers.window(port, 360, ColorScheme.DARK)) {
            window.signIn(above.username(), Given.Somebody.PASSWORD).open("/tasks");
            window.hasNoViolations().isNotWiderThanItsWindow().picture("escalated-list-360-dark");
            window.open("/tasks/" + need.id()).shows("It stays with who has it, unless you hand it to somebody else");
            window.hasNoViolations().isNotWiderThanItsWindow().picture("escalated-task-360-dark");
            window.page().getByText("Hand this over").click();
            window.page().getByLabel("Who does it from now on").selectOption("Carla Duarte");
            window.press("Hand over").shows("This is with Carla Duarte now.");
            window.hasNoViolations().complainsOfNothing();
        }
        try (Window window = browsers.window(port, 360, ColorScheme.LIGHT)) {
            window.signIn(signs.manager().username(), Given.Somebody.PASSWORD).open("/tasks");
            window.shows("Escalated to Mia Chen").hasNoViolations().isNotWiderThanItsWindow();
            window.picture("late-list-360").open("/tasks/" + signature.id()).shows("to Mia Chen on");
            window.hasNoViolations().isNotWiderThanItsWindow().picture("late-task-360");
        }
    }

    private WorkItem late(WorkItem item) {
        sql.sql("""
                        update work_item set created_at = :given, given_at = :given, due_at = :due, late_from = :due
                        where id = :id
                        """)
                .param("given", Timestamp.from(Instant.now().minus(Duration.ofDays(17))))
                .param("due", Timestamp.from(Instant.now().minus(Duration.ofDays(10))))
                .param("id", item.id())
                .update();
        return item;
    }

    private static Path file(Path folder, String rows) throws Exception {
        return Files.write(folder.resolve("calendar.csv"), rows.getBytes(StandardCharsets.UTF_8));
    }
}
