package dev.rapport.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.rapport.paging.Limit;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What new projects begin with is within bounds, and each change of it is kept with who made it. */
@RapportTest
class DefaultsTest {

    @Autowired
    Given given;

    @Autowired
    SettingDefaults setting;

    @Autowired
    ReadingDefaults reading;

    @Autowired
    OrganizationDefaults defaults;

    @Autowired
    Visits visits;

    @Autowired
    StoredCalendar storedCalendar;

    @Autowired
    SettingCalendar settingCalendar;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void asItWas() {
        setting.set(given.person("administrator").person(), Map.of("gap-wider", "0.5", "readiness-vetoes", List.of()));
    }

    @Test
    void whoSetWhatIsKept() {
        Person administrator = given.person("administrator").person();
        String unit = given.unit();
        setting.set(administrator, Map.of("gap-wider", 1.5));
        setting.set(administrator, Map.of("gap-wider", "1.50", "readiness-vetoes", List.of(unit)));

        assertThat(defaults.now()).containsEntry(Threshold.GAP_WIDER, "1.5").containsEntry(Threshold.VETOES, unit);
        assertThat(reading.changes(given.person("auditor").person(), Limit.of(2), null)
                        .items())
                .extracting(DefaultChange::name, DefaultChange::before, DefaultChange::value, DefaultChange::setBy)
                .containsExactly(
                        tuple("readiness-vetoes", "", unit, administrator.username()),
                        tuple("gap-wider", "0.5", "1.5", administrator.username()));
        assertThatThrownBy(() ->
                        sql.sql("update organization_default set set_by = 'me'").update())
                .hasMessageContaining("only added to");
    }

    @ParameterizedTest
    @CsvSource({
        "smallest-group, 4",
        "smallest-group, 21",
        "ballot-days, 5.5",
        "gap-wider, 0.005",
        "advocacy-rhythm, 0",
        "advocacy-rhythm, -7",
        "hypercare-days, 367",
        "step-pace, ''",
        "readiness-quorum, 1e2",
        "readiness-vetoes, nowhere"
    })
    void nobodyLeavesTheRange(String name, String value) {
        Person administrator = given.person("administrator").person();
        Map<Threshold, String> before = defaults.now();

        assertThatThrownBy(() -> setting.set(administrator, Map.of("interviewees-per-unit", 7, name, value)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FieldProblem::pointer)
                                .containsExactly("/values/" + name));
        assertThat(defaults.now()).isEqualTo(before);
    }

    @Test
    void onlyAdministratorsSetThem() {
        for (String role : List.of("change-manager", "auditor", "sponsor")) {
            assertThatThrownBy(() -> setting.set(given.person(role).person(), Map.of("gap-wider", 1)))
                    .as(role)
                    .hasMessageContaining("Only administrators");
        }
        assertThatThrownBy(() -> reading.read(given.person("sponsor").person())).isInstanceOf(Refused.class);
    }

    @Test
    void theSettingThatWasThereBeforeCountsUntilSomebodySetsIt() {
        assertThat(new StoredDefaults(sql, storedCalendar, "P1M", "P0D").now())
                .containsEntry(Threshold.ADVOCACY_RHYTHM, "30")
                .containsEntry(Threshold.HYPERCARE, "0")
                .containsEntry(
                        Threshold.BALLOT_DAYS,
                        Objects.requireNonNull(defaults.now().get(Threshold.BALLOT_DAYS)));
        assertThatThrownBy(() -> new StoredDefaults(sql, storedCalendar, "often", "P14D"))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class);
        assertThatThrownBy(() -> new StoredDefaults(sql, storedCalendar, "P14D", "P2Y"))
                .isInstanceOfSatisfying(
                        InvalidConfigurationPropertyValueException.class,
                        unfit -> assertThat(unfit.getReason()).contains("RAPPORT_HYPERCARE is from P0D to P366D"));
    }

    @Test
    void thoseOfTheCalendarAreOneWhereverTheyAreSet() {
        Person administrator = given.person("administrator").person();
        setting.set(administrator, Map.of("escalate-after", 4));
        assertThat(storedCalendar.now().escalateAfter()).isEqualTo(4);
        settingCalendar.set(administrator, present -> new NewCalendar(present.workingDays(), present.holidays(), 3, 2));

        assertThat(defaults.now())
                .containsEntry(Threshold.REMIND_BEFORE, "3")
                .containsEntry(Threshold.ESCALATE_AFTER, "2");
        assertThat(reading.changes(given.person("auditor").person(), Limit.of(3), null)
                        .items())
                .extracting(DefaultChange::name, DefaultChange::value)
                .containsExactly(
                        tuple("escalate-after", "2"), tuple("remind-before", "3"), tuple("escalate-after", "4"));
        setting.set(administrator, Map.of("remind-before", 1));
        assertThat(storedCalendar.now().remindBefore()).isEqualTo(1);
    }

    /** A node of the version before might not know the name. */
    @Test
    void nothingIsSetWhileAnUpgradeIsUnderWay() {
        Person administrator = given.person("administrator").person();
        sql.sql("""
                        insert into running_node (id, steady_since, seen_at, version)
                        values (gen_random_uuid(), now(), now(), 'theirs')
                        """).update();
        try {
            assertThatThrownBy(() -> setting.set(administrator, Map.of("gap-wider", "0.7")))
                    .hasMessageContaining("Rapport is being upgraded");
            assertThatThrownBy(() -> settingCalendar.set(
                            administrator, present -> new NewCalendar(present.workingDays(), present.holidays(), 7, 9)))
                    .hasMessageContaining("Rapport is being upgraded");
        } finally {
            sql.sql("delete from running_node where version = 'theirs'").update();
        }
        setting.set(administrator, Map.of("gap-wider", "0.7"));
    }

    /** As after a roll back. */
    @Test
    void namesOfALaterVersionAreLeftAlone() {
        sql.sql(
                        "insert into organization_default (name, value, set_by, set_at) values ('of-later', '1', 'later', now())")
                .update();

        assertThat(defaults.now()).hasSameSizeAs(Threshold.values());
        assertThat(reading.changes(given.person("auditor").person(), Limit.of(3), null)
                        .items())
                .extracting(DefaultChange::name)
                .doesNotContain("of-later");
    }

    @Test
    void callersSetThemToo() {
        HttpResponse<String> set = visits.callingAsAdministrator()
                .json("PUT", "/api/organization/defaults", "{\"values\":{\"gap-wider\":0.7}}");
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        assertThat(set.body())
                .contains("\"name\":\"gap-wider\",\"title\":\"A gap is wider when it grew by\",\"value\":\"0.7\"");
        assertThat(visits.callingAsAdministrator()
                        .get("/api/organization/defaults/changes?limit=1")
                        .body())
                .contains("\"value\":\"0.7\"", "\"setBy\":\"admin\"");
    }
}
