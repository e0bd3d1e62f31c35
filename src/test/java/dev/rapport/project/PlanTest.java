package dev.rapport.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.organization.OrganizationCalendar;
import dev.rapport.organization.OrganizationDefaults;
import dev.rapport.organization.SettingDefaults;
import dev.rapport.organization.Threshold;
import dev.rapport.perception.BeginningRound;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Listened;
import dev.rapport.testing.Play;
import dev.rapport.testing.Promised;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What counts in a project is set before its charter is signed, frozen by it, and what the project's steps go by. */
@RapportTest
class PlanTest {

    @Autowired
    GivenProject given;

    @Autowired
    Given givenPeople;

    @Autowired
    EditingPlan editing;

    @Autowired
    ProposingValue proposing;

    @Autowired
    ReadingPlan reading;

    @Autowired
    ProjectPlans plans;

    @Autowired
    SettingDefaults setting;

    @Autowired
    OrganizationDefaults defaults;

    @Autowired
    OrganizationCalendar calendar;

    @Autowired
    BeginningRound beginning;

    @Autowired
    Promised promised;

    @Autowired
    Listened listened;

    @Autowired
    ReadingSignOffs signOffs;

    @Autowired
    Runs runs;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    ZoneId zone;

    @Test
    void theChangeManagerSetsValuesUntilTheCharterIsOutForSignature() {
        Play play = given.project().begins();
        edit(play, Map.of("ballot-days", 12, "gap-wider", 0.75, "readiness-vetoes", List.of(play.unit())));

        assertThat(value(play, Threshold.BALLOT_DAYS)).isEqualTo("12");
        assertThat(value(play, Threshold.GAP_WIDER)).isEqualTo("0.75");
        assertThat(value(play, Threshold.VETOES)).isEqualTo(play.unit());
        play.story().theCharterIsWritten();
        assertThatThrownBy(() -> edit(play, Map.of("ballot-days", 13)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.OVERTAKEN))
                .hasMessageContaining("is being signed");
        play.as(play.sponsor()).refuses("sponsor-signs-charter", "Not like this.");
        play.as(play.cio()).agrees("cio-signs-charter");
        assertThatThrownBy(() -> edit(play, Map.of("ballot-days", 13)))
                .as("others still read it")
                .isInstanceOf(Refused.class);
        play.as(play.manager()).agrees("unit-signs-charter");

        edit(play, Map.of("ballot-days", 13));
        assertThat(value(play, Threshold.BALLOT_DAYS)).isEqualTo("13");
    }

    @Test
    void whatIsSignedIsWhatIsFrozen() {
        Play play = given.project().begins();
        edit(play, Map.of("ballot-days", 12));
        play.story().theCharterIsWritten();
        String shown = signOffs.askedBy(
                        play.as(play.cio()).has("cio-signs-charter").id())
                .orElseThrow()
                .shown();
        assertThat(shown)
                .contains("A ballot is open for: 12 business days")
                .contains("Units that must be ready to go live: 100 %");
        play.as(play.sponsor()).agrees("sponsor-signs-charter");
        play.as(play.cio()).agrees("cio-signs-charter");
        play.as(play.manager()).agrees("unit-signs-charter");

        assertThat(reading.of(play.cio().person(), play.key()).state()).isEqualTo("frozen");
        assertThatThrownBy(() -> edit(play, Map.of("ballot-days", 13)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.OVERTAKEN))
                .hasMessageContaining("Propose a new value");
        assertThat(value(play, Threshold.BALLOT_DAYS)).isEqualTo("12");
    }

    @Test
    void noStatementChangesAFrozenValueWithoutTheSignatureThatBelongsToIt() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed();
        String insert = "insert into plan_value (project_key, name, value, source, set_by, set_at%s) values ('"
                + play.key() + "', 'ballot-days', '30', '%s', 'me', now()%s)";

        assertThatThrownBy(() -> sql.sql(insert.formatted("", "project", "")).update())
                .hasMessageContaining("frozen with its charter");
        proposing.propose(play.changeManager().person(), play.key(), "ballot-days", 30, "To see more.");
        long change = reading.changes(play.cio().person(), play.key()).get(0).id();
        sql.sql("update plan_change set state = 'approved', answered_at = now() where id = :id")
                .param("id", change)
                .update();
        assertThatThrownBy(() -> sql.sql(insert.formatted(", change", "approval", ", " + change))
                        .update())
                .as("approved, but not signed")
                .hasMessageContaining("frozen with its charter");
        for (String statement : List.of(
                "update plan_value set value = '30' where project_key = '" + play.key() + "'",
                "delete from plan_value where project_key = '" + play.key() + "'",
                "delete from plan_frozen where project_key = '" + play.key() + "'",
                "update plan_frozen set at = now() where project_key = '" + play.key() + "'")) {
            assertThatThrownBy(() -> sql.sql(statement).update()).as(statement).hasMessageContaining("only added to");
        }
        assertThatThrownBy(() -> sql.sql("update plan_change set to_value = '20' where id = " + change)
                        .update())
                .hasMessageContaining("stay as they are");
        assertThat(value(play, Threshold.BALLOT_DAYS)).isEqualTo("10");
    }

    @Test
    void aSignatureForOneValueLetsNoOtherIn() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed();
        propose(play, "ballot-days", 15);
        play.as(play.sponsor()).approves("approve-value");
        propose(play, "ballot-days", 20);
        play.as(play.sponsor()).approves("approve-value");
        long first = reading.changes(play.cio().person(), play.key()).get(1).id();

        for (String values : List.of("'ballot-days', '30'", "'answer-days', '15'", "'ballot-days', '15'")) {
            assertThatThrownBy(() -> sql.sql("insert into plan_value (project_key, name, value, source, set_at, change)"
                                    + " values ('" + play.key() + "', " + values + ", 'approval', now(), " + first
                                    + ")")
                            .update())
                    .as(values)
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
        assertThat(value(play, Threshold.BALLOT_DAYS)).isEqualTo("20");
    }

    @Test
    void aDefaultThatIsSetLaterReachesNewProjectsAndNoneThatRuns() {
        Play before = given.project().begins();
        Somebody administrator = givenPeople.person("administrator");
        String was = Objects.requireNonNull(defaults.now().get(Threshold.BALLOT_DAYS));
        setting.set(administrator.person(), Map.of("ballot-days", 7));
        try {
            Play after = given.project().begins();
            assertThat(value(after, Threshold.BALLOT_DAYS)).isEqualTo("7");
            assertThat(value(before, Threshold.BALLOT_DAYS)).isEqualTo(was);
        } finally {
            setting.set(administrator.person(), Map.of("ballot-days", was));
        }
    }

    @Test
    void eachBadValueIsNamedWithItsRange() {
        Play play = given.project().begins();
        for (Map.Entry<String, Object> bad : Map.<String, Object>of(
                        "ballot-days", 4,
                        "smallest-group", 4,
                        "breaks-before-sponsor", 4,
                        "answer-days", 11,
                        "step-pace", 49.5,
                        "gap-wider", "much",
                        "readiness-quorum", 101,
                        "readiness-vetoes", List.of("another-unit"))
                .entrySet()) {
            assertThatThrownBy(() -> edit(play, Map.of(bad.getKey(), bad.getValue())))
                    .as(bad.getKey())
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(FieldProblem::pointer)
                                    .containsExactly("/values/" + bad.getKey()));
        }
        assertThatThrownBy(() -> edit(play, Map.of("ballot-days", 4)))
                .hasMessage("“A ballot is open for” is a whole number from 5 to 30 business days; “4” was given.");
        assertThatThrownBy(() -> edit(play, Map.of("luck", 1))).hasMessageContaining("no value called “luck”");
        assertThatThrownBy(() -> editing.edit(play.sponsor().person(), play.key(), Map.of("ballot-days", 12)))
                .hasMessageContaining("Only the project’s change manager");
        assertThat(value(play, Threshold.BALLOT_DAYS)).isEqualTo("10");
    }

    @Test
    void stepsThatBeginFromThenOnAreDueAtTheNewPace() {
        Play play = given.project().begins();
        assertThat(play.as(play.sponsor()).has("write-business-section").dueAt())
                .isEqualTo(endOf(10));
        edit(play, Map.of("step-pace", 50));
        play.story().theCharterIsWritten();

        assertThat(play.as(play.sponsor()).has("sponsor-signs-charter").dueAt()).isEqualTo(endOf(3));
        play.as(play.sponsor()).agrees("sponsor-signs-charter");
        play.as(play.cio()).agrees("cio-signs-charter");
        play.as(play.manager()).agrees("unit-signs-charter");
        propose(play, "step-pace", 200);
        assertThat(play.as(play.sponsor()).has("approve-value").dueAt())
                .as("asked at the old pace")
                .isEqualTo(endOf(2));
        play.as(play.sponsor()).approves("approve-value");
        play.story().aMessageIsWritten();
        assertThat(play.as(play.sponsor()).has("approve-message").dueAt()).isEqualTo(endOf(6));
    }

    @Test
    void theNextAdvocacyCycleFollowsTheRhythmThatIsInForce() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed();
        propose(play, "advocacy-rhythm", 7);
        play.as(play.sponsor()).approves("approve-value");
        play.story().anAdvocacyCycleIsCompleted();

        assertThat(runs.timer(runs.of(play, "project-lifecycle")).getDuedate().toInstant())
                .isBetween(Instant.now().plus(6, ChronoUnit.DAYS), Instant.now().plus(8, ChronoUnit.DAYS));
        Play another = given.project().begins();
        edit(another, Map.of("advocacy-rhythm", 30));
        another.story().anAdvocacyCycleIsCompleted();
        assertThat(runs.timer(runs.of(another, "project-lifecycle"))
                        .getDuedate()
                        .toInstant())
                .isAfter(Instant.now().plus(29, ChronoUnit.DAYS));
    }

    @Test
    void listeningGoesByThePlan() {
        Play play = given.project().begins();
        edit(play, Map.of("ballot-days", 6, "interviewees-per-unit", 1, "answer-days", 4, "smallest-group", 6));
        List<Somebody> business = listened.more(play.unit(), 1);
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        ProcessInstance listening = runs.of(play, "listening");
        assertThat(drawn(play)).isEqualTo(1);
        listened.everybodyIsHeard(play, business);
        LocalDate closes =
                calendar.now().after(LocalDate.now(ZoneOffset.UTC), 6).plusDays(1);
        assertThat(runs.timer(listening).getDuedate().toInstant())
                .isEqualTo(closes.atStartOfDay(ZoneOffset.UTC).toInstant());

        business.forEach(one -> listened.votes(play, one, 4));
        play.members(play.unit()).forEach(one -> listened.votes(play, one, 4));
        listened.votes(play, play.sponsor(), 4);
        listened.votes(play, play.manager(), 4);
        runs.fireTimer(listening);
        assertThat(runs.count(play, "perception_result"))
                .as("five answers are too few here")
                .isZero();
        listened.theProblemIsAgreed(play);
        assertThat(play.as(play.changeManager()).has("tell-everyone").dueAt()).isEqualTo(endOf(4));
    }

    @Test
    void aDissentIsKeptAfterAsManyDraftsAsThePlanSays() {
        Play play = given.project().begins();
        edit(play, Map.of("drafts-before-dissent", 2));
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        listened.everybodyIsHeard(play);
        runs.fireTimer(runs.of(play, "listening"));
        for (int draft = 0; draft < 2; draft++) {
            play.as(play.sponsor()).completes("write-problem", Map.of("text", "It is late."));
            play.as(play.cio()).completes("complete-problem", Map.of("text", "It is late and dear."));
            play.as(play.sponsor()).refuses("sponsor-signs-problem", "Not dear.");
            play.as(play.cio()).agrees("cio-signs-problem");
        }
        assertThat(runs.tasks(runs.of(play, "problem-statement"))).containsExactly("record-dissent");
    }

    @Test
    void theSponsorDecidesOnAPromiseAfterAsManyBreaksAsThePlanSays() {
        Play play = given.project().begins();
        edit(play, Map.of("breaks-before-sponsor", 1));
        promised.late(play);
        promised.isBroken(play, "2031-02-15");

        assertThat(play.as(play.sponsor()).tasks()).contains("decide-promise");
    }

    @Test
    void whatIsPromisedAfterTheGoLiveIsDueAfterAsManyDaysAsThePlanSays() {
        Play play = given.project().begins();
        edit(play, Map.of("promised-after-go-live", 30));
        Somebody nominee = play.member();
        play.story().theCharterIsAgreed().isNominated(play.unit(), nominee);
        play.as(nominee).completes("answer-nomination", Map.of("decision", "accept"));
        play.as(nominee).completes("give-remark", Map.of("remark", "The list is slow."));
        LocalDate today = LocalDate.now(clock.withZone(zone));
        sql.sql("update project set go_live = :day where key = :key")
                .param("day", today.minusDays(1))
                .param("key", play.key())
                .update();

        play.as(play.changeManager())
                .completes("answer-remark", Map.of("answer", "will-do", "text", "It gets faster."));

        assertThat(sql.sql("select due from commitment where project_key = :key and after_go_live")
                        .param("key", play.key())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(today.plusDays(30));
    }

    /** As the schema's change finds them: without a value of their own, the charter signed or not. */
    @Test
    void whatTheSettingSaidOfHypercareStaysInProjectsThatWereThere() throws IOException {
        Play open = given.project().begins();
        Play frozen = given.project().begins();
        frozen.story().theCharterIsAgreed();
        String whole = new ClassPathResource("db/migration/V50__what_holds.sql").getContentAsString(UTF_8);
        String ofPlans = whole.substring(0, whole.indexOf("-- what the employee representative"));
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            sql.sql("alter table plan_value disable trigger user").update();
            sql.sql("delete from plan_value where name = 'hypercare-days'").update();
            sql.sql("alter table plan_value enable trigger user").update();
            for (String statement : ofPlans.replace("${hypercare}", "P1M7D").split(";\\s*", -1)) {
                if (!statement.isBlank()) {
                    sql.sql(statement).update();
                }
            }
            for (Play play : List.of(open, frozen)) {
                assertThat(sql.sql("select value from plan_value where project_key = :key and name = 'hypercare-days'")
                                .param("key", play.key())
                                .query(String.class)
                                .list())
                        .containsExactly("37");
            }
            assertThatThrownBy(() -> sql.sql("insert into plan_value (project_key, name, value, source, set_at)"
                                    + " values (:key, 'hypercare-days', '1', 'default', now())")
                            .param("key", frozen.key())
                            .update())
                    .as("the trigger is back")
                    .hasMessageContaining("frozen with its charter");
        });
    }

    @Test
    void twoWeeksOfSilenceStayInProjectsThatWereThere() throws IOException {
        Play open = given.project().begins();
        Play frozen = given.project().begins();
        frozen.story().theCharterIsAgreed();
        String script = new ClassPathResource("db/migration/V56__silence_of_the_plan.sql").getContentAsString(UTF_8);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            sql.sql("alter table plan_value disable trigger user").update();
            sql.sql("delete from plan_value where name = 'interview-silence'").update();
            sql.sql("alter table plan_value enable trigger user").update();
            sql.sql(script).update();
            for (Play play : List.of(open, frozen)) {
                assertThat(sql.sql("select value || ' ' || source from plan_value where project_key = :key"
                                        + " and name = 'interview-silence'")
                                .param("key", play.key())
                                .query(String.class)
                                .list())
                        .containsExactly("14 default");
            }
        });
    }

    /** As the schema's change finds them: with days of reminder and escalation that are the calendar's. */
    @Test
    void whatTheCalendarSaidStaysInProjectsThatWereThere() throws IOException {
        Play open = given.project().begins();
        Play frozen = given.project().begins();
        frozen.story().theCharterIsAgreed();
        String script = new ClassPathResource("db/migration/V54__more_of_the_plan.sql").getContentAsString(UTF_8);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            for (String statement : List.of(
                    "alter table plan_value disable trigger user",
                    "delete from plan_value where name in ('remind-before', 'escalate-after', 'checkpoint-rhythm',"
                            + " 'checkpoint-days', 'missed-dates-hold-go-live', 'refusals-before-sponsor')",
                    "alter table plan_value enable trigger user",
                    "drop trigger plan_spans on plan_value",
                    "drop function plan_spans",
                    "alter table role_change drop column promises_kept",
                    "alter table project drop column remind_before, drop column escalate_after",
                    "update calendar set remind_before = 3, escalate_after = 7, changed_by = 'me', changed_at = now()",
                    script)) {
                sql.sql(statement).update();
            }
            for (Play play : List.of(open, frozen)) {
                assertThat(sql.sql("select name || ' ' || value from plan_value where project_key = :key"
                                        + " and name in ('remind-before', 'escalate-after', 'checkpoint-rhythm')"
                                        + " order by name")
                                .param("key", play.key())
                                .query(String.class)
                                .list())
                        .containsExactly("checkpoint-rhythm 3", "escalate-after 7", "remind-before 3");
                assertThat(sql.sql("select remind_before || ' ' || escalate_after from project where key = :key")
                                .param("key", play.key())
                                .query(String.class)
                                .single())
                        .isEqualTo("3 7");
            }
            assertThat(sql.sql("select count(*) from organization_default where set_by = 'me'")
                            .query(Long.class)
                            .single())
                    .as("names that a version before cannot read")
                    .isZero();
            assertThatThrownBy(() -> sql.sql("insert into plan_value (project_key, name, value, source, set_at)"
                                    + " values (:key, 'escalate-after', '60', 'default', now())")
                            .param("key", frozen.key())
                            .update())
                    .as("the trigger is back")
                    .hasMessageContaining("frozen with its charter");
        });
    }

    @Test
    void belowTheQuorumNobodyApprovesTheGoLiveUntilTheSponsorSignedForLess() {
        Play play = given.project().withUnits(3).begins();
        play.story().unitsArePrepared();
        play.as(play.manager(play.units().get(0))).refuses("attest-readiness", "Printers are missing.");
        play.as(play.manager(play.units().get(1))).attests("attest-readiness");
        play.as(play.manager(play.units().get(2))).attests("attest-readiness");

        assertThat(signOffs.askedBy(
                                play.as(play.cio()).has("cio-approves-go-live").id())
                        .orElseThrow()
                        .shown())
                .contains("2 of 3 units that were asked are ready. The plan asks for 100 %.");
        for (Runnable approval : List.<Runnable>of(
                () -> play.as(play.sponsor()).approves("sponsor-approves-go-live"),
                () -> play.as(play.cio()).approves("cio-approves-go-live"))) {
            assertThatThrownBy(approval::run)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.OVERTAKEN))
                    .hasMessageContaining("2 of 3 units");
        }
        propose(play, "readiness-quorum", 66);
        play.as(play.sponsor()).approves("approve-value");
        play.story().goLiveIsApproved();
        assertThat(play.as(play.itLead()).tasks()).contains("confirm-cutover");
    }

    @Test
    void aNamedUnitThatIsNotReadyHoldsUpTheGoLiveWhateverTheMajoritySays() {
        Play play = given.project().withUnits(3).begins();
        edit(play, Map.of("readiness-quorum", 50, "readiness-vetoes", List.of(play.unit())));
        play.story().unitsArePrepared();
        play.as(play.manager()).refuses("attest-readiness", "Payroll fails.");
        play.as(play.manager(play.units().get(1))).attests("attest-readiness");
        play.as(play.manager(play.units().get(2))).attests("attest-readiness");

        assertThatThrownBy(() -> play.as(play.cio()).approves("cio-approves-go-live"))
                .hasMessageContaining("nobody goes live without: Unit " + play.unit());
        play.as(play.cio()).refuses("cio-approves-go-live", "Not without payroll.");
        play.as(play.sponsor()).refuses("sponsor-approves-go-live", "Not without payroll.");
        play.as(play.changeManager()).completes("plan-remedy", Map.of("remedy", "Payroll is mended."));
        play.story().everyUnitIsReady().goLiveIsApproved();
        assertThat(play.as(play.itLead()).tasks()).contains("confirm-cutover");
    }

    private void edit(Play play, Map<String, Object> values) {
        editing.edit(play.changeManager().person(), play.key(), values);
    }

    private void propose(Play play, String name, Object value) {
        proposing.propose(play.changeManager().person(), play.key(), name, value, "It turned out so.");
    }

    private String value(Play play, Threshold threshold) {
        return plans.of(play.key()).value(threshold);
    }

    private long drawn(Play play) {
        return sql.sql("select count(*) from perception_interview where project_key = :key and drawn")
                .param("key", play.key())
                .query(Long.class)
                .single();
    }

    private Instant endOf(int businessDays) {
        return calendar.now()
                .after(LocalDate.now(ZoneOffset.UTC), businessDays)
                .atTime(17, 0)
                .toInstant(ZoneOffset.UTC);
    }
}
