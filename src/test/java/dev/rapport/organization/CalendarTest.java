package dev.rapport.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import dev.rapport.tasklist.DueDates;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The organization's calendar, by call, by file and on its page. */
@RapportTest
class CalendarTest {

    private static final String PATH = "/api/organization/calendar";

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Autowired
    ImportingCalendar importing;

    @Autowired
    OrganizationCalendar calendar;

    @Autowired
    DueDates dueDates;

    @Autowired
    JdbcClient sql;

    @Autowired
    ObjectMapper json;

    @AfterEach
    void asUsual() {
        sql.sql("delete from holiday").update();
        sql.sql("""
                        update calendar set working_days = '{monday,tuesday,wednesday,thursday,friday}',
                            remind_before = 1, escalate_after = 2, changed_by = null, changed_at = null
                        """).update();
    }

    @Test
    void whatCountsUntilSomebodySetsItIsMondayToFridayAndSaidPlainly() throws Exception {
        Given.Somebody member = given.person("member").withOwnPassword();

        JsonNode read = json.readTree(visits.calling(member).get(PATH).body());
        String page = visits.signedIn(member).get("/calendar").body();

        assertThat(read.toString())
                .isEqualTo("{\"workingDays\":[\"monday\",\"tuesday\",\"wednesday\",\"thursday\",\"friday\"],"
                        + "\"holidays\":[],\"remindBefore\":1,\"escalateAfter\":2,\"changedBy\":null,\"changedAt\":null,"
                        + "\"rehearsal\":false}");
        assertThat(page)
                .contains("Nobody has set this calendar yet", "Monday, Tuesday, Wednesday, Thursday, Friday")
                .doesNotContain("<form method=\"post\" action=\"/calendar");
    }

    @Test
    void anAdministratorSetsItAndNewWorkIsDueByIt() throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        DayOfWeek only = today.plusDays(3).getDayOfWeek();
        String body = """
                {"workingDays":["%s"],"holidays":[{"day":"%s","name":"Founders’ day"}],
                 "remindBefore":3,"escalateAfter":5}
                """.formatted(Weekdays.word(only), today.plusDays(3));

        HttpResponse<String> answer = visits.callingAsAdministrator().json("PUT", PATH, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode set = json.readTree(answer.body());
        assertThat(set.get("changedBy").asText()).isEqualTo("admin");
        assertThat(set.at("/holidays/0/name").asText()).isEqualTo("Founders’ day");
        assertThat(LocalDate.ofInstant(dueDates.inWorkingDays(1), ZoneOffset.UTC))
                .isEqualTo(today.plusDays(10));
        assertThat(calendar.now().remindBefore()).isEqualTo(3);
        assertThat(calendar.now().escalateAfter()).isEqualTo(5);
    }

    @Test
    void eachBadValueIsNamedAndNothingIsSaved() throws Exception {
        HttpResponse<String> answer = visits.callingAsAdministrator().json("PUT", PATH, """
                {"workingDays":["monday","someday"],"remindBefore":31,"escalateAfter":0,
                 "holidays":[{"day":"2027-02-30","name":"Never"},{"day":"1.1.2027","name":"New Year"},
                             {"day":"2027-01-01","name":" "},{"day":"2027-05-01","name":"May"},
                             {"day":"2027-05-01","name":"Again"},{"day":"0001-01-01","name":"Long ago"}]}
                """);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json.readTree(answer.body()).get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(
                        "/workingDays/1",
                        "/holidays/0/day",
                        "/holidays/1/day",
                        "/holidays/2/name",
                        "/holidays/4/day",
                        "/holidays/5/day",
                        "/remindBefore",
                        "/escalateAfter");
        assertThat(calendar.now()).isEqualTo(BusinessCalendar.USUAL);
        assertThat(visits.callingAsAdministrator()
                        .json("PUT", PATH, "{\"workingDays\":[]}")
                        .body())
                .contains("At least one day of the week");
    }

    @Test
    void aFileAddsHolidaysAndChangesTheWeekAndLeavesTheRest() {
        bring("day,kind,name\n2027-01-01,holiday,New Year\n2027-05-01,holiday,May Day\n");

        ImportReport.Counts counts = bring("\uFEFF" + """
                name,kind,day
                "Labour Day, May",holiday,2027-05-01
                ,working,Saturday
                ,free,friday
                Christmas,holiday,2027-12-25
                New Year,holiday,2027-01-01
                ,working,monday
                """.replace("\n", "\r\n"));

        assertThat(counts).isEqualTo(new ImportReport.Counts(1, 3, 2));
        assertThat(calendar.now().holidays())
                .isEqualTo(Map.of(
                        LocalDate.of(2027, 1, 1), "New Year",
                        LocalDate.of(2027, 5, 1), "Labour Day, May",
                        LocalDate.of(2027, 12, 25), "Christmas"));
        assertThat(calendar.now().workingDays())
                .contains(DayOfWeek.SATURDAY, DayOfWeek.MONDAY)
                .doesNotContain(DayOfWeek.FRIDAY)
                .hasSize(5);
    }

    @Test
    void oneBadRowAndNothingIsImportedAndEachIsNamed() {
        String file = """
                day,kind,name
                2027-01-01,holiday,New Year
                sunday,holiday,
                2027-02-30,holiday,Never
                2027-03-01,free,Odd
                2027-01-01,holiday,Twice
                ,holiday,Nothing
                2027-04-01,holiday,
                3000-01-01,holiday,Far
                """;

        assertThatThrownBy(() -> bring(file)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.getMessage()).isEqualTo("7 values need a correction. Nothing was imported.");
            assertThat(refused.problems())
                    .extracting(FieldProblem::detail)
                    .containsExactly(
                            "calendar, line 3, kind: A day of the week is “working” or “free”.",
                            "calendar, line 4, day: There is no such day.",
                            "calendar, line 5, kind: A single day is a “holiday”.",
                            "calendar, line 6, day: Line 2 already has this one.",
                            "calendar, line 7, day: A value is needed.",
                            "calendar, line 8, name: A value is needed.",
                            "calendar, line 9, day: A holiday lies between the years 1900 and 2200.");
        });
        assertThat(calendar.now()).isEqualTo(BusinessCalendar.USUAL);
    }

    @Test
    void aFileThatLeavesNoDayToWorkOnIsRefused() {
        assertThatThrownBy(() -> bring(
                        "day,kind,name\nmonday,free,\ntuesday,free,\nwednesday,free,\nthursday,free,\nfriday,free,\n"))
                .hasMessageContaining("5 values need a correction");
        assertThat(calendar.now()).isEqualTo(BusinessCalendar.USUAL);
    }

    @Test
    void nobodyButAnAdministratorBringsAFile() {
        Person auditor = given.person("auditor").person();

        assertThatThrownBy(() -> importing.importing(auditor, Files.of("day,kind,name\n")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.NOT_ALLOWED));
    }

    @Test
    void theSameAgainChangesNothing() {
        bring("day,kind,name\n2027-01-01,holiday,New Year\n");
        sql.sql("update calendar set changed_at = '2026-01-01'").update();

        ImportReport.Counts again = bring("day,kind,name\n2027-01-01,holiday,New Year\n");

        assertThat(again).isEqualTo(new ImportReport.Counts(0, 0, 1));
        assertThat(sql.sql("select changed_at < '2026-01-02' from calendar")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private ImportReport.Counts bring(String file) {
        return importing.importing(given.person("administrator").person(), Files.of(file));
    }
}
