package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.alignment.Checkpoint;
import dev.rapport.alignment.Difference;
import dev.rapport.alignment.Executive;
import dev.rapport.alignment.HoldingCheckpoint;
import dev.rapport.alignment.ReadingAlignment;
import dev.rapport.history.Act;
import dev.rapport.history.ReadingHistory;
import dev.rapport.organization.NewAbsence;
import dev.rapport.organization.OrganizationCalendar;
import dev.rapport.organization.SayingAbsence;
import dev.rapport.paging.Limit;
import dev.rapport.project.CancellingProject;
import dev.rapport.project.EditingPlan;
import dev.rapport.project.PausingProject;
import dev.rapport.project.ProposingValue;
import dev.rapport.project.ResumingProject;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.SignOff;
import dev.rapport.tasklist.Brief;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Walks;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Executives state what comes first for them before they see what the others say, again each quarter. */
@RapportTest
@Walks("executive-checkpoint")
class ExecutiveCheckpointTest {

    private static final String SECRET = "A quiet year before I retire to Sardinia";
    private static final Map<String, String> LEAD_TIME = Map.of("first", "benefit-0", "measured", "company");

    @Autowired
    GivenProject given;

    @Autowired
    EditingPlan editing;

    @Autowired
    ProposingValue proposing;

    @Autowired
    OrganizationCalendar calendar;

    @Autowired
    HoldingCheckpoint holding;

    @Autowired
    ReadingAlignment reading;

    @Autowired
    ReadingHistory history;

    @Autowired
    ReadingSignOffs signOffs;

    @Autowired
    PausingProject pausing;

    @Autowired
    ResumingProject resuming;

    @Autowired
    CancellingProject cancelling;

    @Autowired
    SayingAbsence saying;

    @Autowired
    Runs runs;

    @Autowired
    JdbcClient sql;

    @Test
    void eachAnswersSealedThenAllAreRevealedTogetherAndSign() {
        Play play = agreed();
        ProcessInstance run = run(play);
        play.as(play.sponsor())
                .completes(
                        "state-priorities",
                        Map.of(
                                "first",
                                "own",
                                "second",
                                "benefit-0",
                                "third",
                                "purpose",
                                "ownWords",
                                SECRET,
                                "measured",
                                "company"));

        assertThat(latest(play, play.cio()).revealedAt()).isNull();
        assertThat(latest(play, play.sponsor()).executives().get(0).priorities())
                .containsExactly(SECRET, "Shorter lead time", "Orders without paper");
        for (Somebody other : List.of(play.cio(), play.changeManager(), play.manager())) {
            Checkpoint seen = latest(play, other);
            assertThat(seen.executives()).allMatch(one -> one.priorities().isEmpty());
            assertThat(seen.executives().get(0).measured()).isNull();
            assertThat(seen.differences()).isEmpty();
            assertThat(seen.executives().get(0).present()).isTrue();
        }
        assertThat(placesOf(SECRET)).containsExactly("checkpoint_priority.goal");

        play.as(play.cio())
                .completes("state-priorities", Map.of("first", "purpose", "second", "benefit-0", "measured", "own"));

        Checkpoint revealed = latest(play, play.manager());
        assertThat(revealed.executives()).extracting(Executive::measured).containsExactly("company", "own");
        assertThat(revealed.differences())
                .extracting(Difference::goal, Difference::distance, Difference::missing)
                .containsExactly(
                        tuple(SECRET, null, List.of(play.cio().username())),
                        tuple("Orders without paper", 2, List.of()),
                        tuple("Shorter lead time", 0, List.of()));
        assertThat(play.as(play.cio()).reads("sign-checkpoint").said())
                .extracting(Brief.Said::text)
                .anyMatch(text -> text.contains(SECRET));
        play.as(play.sponsor()).agrees("sign-checkpoint");
        play.as(play.cio()).agrees("sign-checkpoint");

        assertThat(run).isWaitingAt("next-quarter");
        assertThat(signatures(play))
                .extracting(
                        SignOff::signer, SignOff::role, signed -> signed.shown().contains(SECRET))
                .containsExactlyInAnyOrder(
                        tuple(play.sponsor().username(), "sponsor", true),
                        tuple(play.cio().username(), "cio", true));
        assertThat(acts(play))
                .extracting(Act::act)
                .contains("checkpoint-begun", "priorities-stated", "priorities-revealed", "checkpoint-signed");
    }

    @Test
    void aQuarterLaterTheSameAreAskedAgain() {
        Play play = agreed();
        everybodyAnswersAndSigns(play);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate next = latest(play, play.cio()).nextOn();
        assertThat(next).isBetween(today.plusMonths(3), today.plusMonths(3).plusDays(2));
        assertThat(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)).doesNotContain(next.getDayOfWeek());
        assertThat(day(run(play))).isEqualTo(next);
        ProcessInstance first = run(play);
        runs.fireTimer(first);

        assertThat(first).isEnded();
        assertThat(rounds(play)).extracting(Checkpoint::number).containsExactly(2, 1);
        assertThat(play.as(play.cio()).tasks()).contains("state-priorities");
        everybodyAnswersAndSigns(play);
        runs.fireTimer(run(play));
        assertThat(rounds(play)).hasSize(3);
        cancelling.cancel(play.sponsor().person(), play.key(), "It is given up.");
        assertThat(run(play)).isNull();
        assertThat(play.as(play.cio()).tasks()).isEmpty();
        assertThat(latest(play, play.cio()).endedAt()).isNotNull();
    }

    @Test
    void howOftenAndHowLongIsThePlansAndWhatHasBegunGoesOnAsItBegan() {
        Play play = given.project().begins();
        editing.edit(play.changeManager().person(), play.key(), Map.of("checkpoint-rhythm", 1, "checkpoint-days", 4));
        play.story().theCharterIsAgreed();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate last = calendar.now().after(today, 4);
        Checkpoint first = latest(play, play.cio());
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(first.answersUntil()).isEqualTo(last);
            softly.assertThat(play.as(play.cio()).has("state-priorities").dueAt())
                    .isEqualTo(last.atTime(17, 0).toInstant(ZoneOffset.UTC));
            softly.assertThat(first.nextOn())
                    .isBetween(today.plusMonths(1), today.plusMonths(1).plusDays(3));
        });
        ProcessInstance run = run(play);

        for (Map.Entry<String, Integer> value :
                Map.of("checkpoint-rhythm", 6, "checkpoint-days", 7).entrySet()) {
            proposing.propose(
                    play.changeManager().person(), play.key(), value.getKey(), value.getValue(), "Too often.");
            play.as(play.sponsor()).approves("approve-value");
        }

        assertThat(latest(play, play.cio())).isEqualTo(first);
        assertThat(day(run)).isEqualTo(last.plusDays(1));
        everybodyAnswersAndSigns(play);
        assertThat(day(run)).isEqualTo(first.nextOn());
        runs.fireTimer(run);
        assertThat(latest(play, play.cio()).answersUntil())
                .isEqualTo(calendar.now().after(today, 7));
        assertThat(latest(play, play.cio()).nextOn())
                .isBetween(today.plusMonths(6), today.plusMonths(6).plusDays(3));
    }

    @Test
    void whoDoesNotAnswerIsAbsentAndWhoDoesNotSignHasNotSigned() {
        Play play = agreed();
        play.as(play.sponsor()).completes("state-priorities", LEAD_TIME);
        ProcessInstance run = run(play);
        runs.fireTimer(run);

        Checkpoint revealed = latest(play, play.cio());
        assertThat(revealed.revealedAt()).isNotNull();
        assertThat(revealed.executives()).extracting(Executive::present).containsExactly(true, false);
        assertThat(revealed.differences())
                .allMatch(one -> one.distance() == null && one.missing().isEmpty());
        assertThat(play.as(play.cio()).tasks()).contains("sign-checkpoint").doesNotContain("state-priorities");
        assertThat(acts(play)).extracting(Act::what).anyMatch(what -> what.contains("Absent: The cio"));
        play.as(play.sponsor()).agrees("sign-checkpoint");
        runs.fireTimer(run);

        assertThat(run).isEnded();
        assertThat(rounds(play).get(1).executives())
                .extracting(one -> one.agreedAt() == null)
                .containsExactly(false, true);
        assertThat(signatures(play)).hasSize(1);
    }

    @Test
    void aDelegateIsRecordedAndCountsAsAbsent() {
        Play play = agreed();
        play.as(play.sponsor()).completes("state-priorities", LEAD_TIME);
        isAway(play.cio(), play.member());
        play.as(play.member()).completes("state-priorities", Map.of("first", "purpose", "measured", "own"));

        Executive cio = latest(play, play.sponsor()).executives().get(1);
        assertThat(cio.answeredBy()).isEqualTo(play.member().username());
        assertThat(cio.delegated()).isTrue();
        assertThat(cio.present()).isFalse();
        assertThat(latest(play, play.sponsor()).differences())
                .extracting(Difference::goal)
                .containsExactly("Shorter lead time");
        assertThat(acts(play)).extracting(Act::what).anyMatch(what -> what.contains("as a delegate"));
        assertThatThrownBy(() -> play.as(play.member()).agrees("sign-checkpoint"))
                .hasMessageContaining("Only who was asked signs");
        assertThat(signatures(play)).isEmpty();
    }

    @Test
    void theChangeManagerHoldsOneBeforeItsDayAndNamesFurtherExecutives() {
        Play early = given.project().begins();
        assertThatThrownBy(() -> holding.hold(early.changeManager().person(), early.key(), List.of()))
                .hasMessageContaining("not signed yet");
        Play play = agreed();
        assertThatThrownBy(() -> hold(play, List.of())).hasMessageContaining("is not over");
        everybodyAnswersAndSigns(play);
        for (String nobody :
                List.of("nobody-at-all", play.member().username(), play.itLead().username())) {
            assertThatThrownBy(() -> hold(play, List.of(nobody))).hasMessageContaining("lead a unit at the top");
        }
        for (Somebody other : List.of(play.sponsor(), play.cio(), play.manager())) {
            assertThatThrownBy(() -> holding.hold(other.person(), play.key(), List.of()))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.NOT_ALLOWED));
        }
        ProcessInstance before = run(play);
        hold(play, List.of(play.manager().username()));

        assertThat(before).isEnded();
        assertThat(latest(play, play.cio()).executives())
                .extracting(Executive::person, Executive::part)
                .containsExactly(
                        tuple(play.sponsor().username(), "sponsor"),
                        tuple(play.cio().username(), "cio"),
                        tuple(play.manager().username(), "executive"));
        play.as(play.manager()).completes("state-priorities", LEAD_TIME);
        everybodyAnswersAndSigns(play);
        play.as(play.manager()).agrees("sign-checkpoint");
        runs.fireTimer(run(play));
        assertThat(play.as(play.manager()).tasks()).as("a quarter later").contains("state-priorities");
    }

    @Test
    void inAPauseItStandsStillAndItsDaysComeLater() {
        Play play = agreed();
        ProcessInstance run = run(play);
        Checkpoint before = latest(play, play.cio());
        pausing.pause(play.sponsor().person(), play.key(), "No money until May.");
        assertThat(run).isSuspended();
        assertThatThrownBy(() -> play.as(play.cio()).completes("state-priorities", LEAD_TIME))
                .isInstanceOf(Refused.class);
        sql.sql("update project_pause set paused_at = paused_at - interval '14 days' where project_key = :key")
                .param("key", play.key())
                .update();
        resuming.resume(play.sponsor().person(), play.key(), "The money is there.");

        Checkpoint after = latest(play, play.cio());
        assertThat(after.answersUntil()).isEqualTo(before.answersUntil().plusDays(14));
        assertThat(after.nextOn()).isEqualTo(before.nextOn().plusDays(14));
        assertThat(day(run)).isEqualTo(after.answersUntil().plusDays(1));
        everybodyAnswersAndSigns(play);
        assertThat(day(run)).isEqualTo(after.nextOn());
    }

    @Test
    void aGoalHasOneRankAndIsOneOfTheProject() {
        Play play = agreed();
        assertThatThrownBy(() -> play.as(play.cio())
                        .completes(
                                "state-priorities", Map.of("first", "purpose", "second", "purpose", "measured", "own")))
                .hasMessageContaining("one rank");
        assertThatThrownBy(() ->
                        play.as(play.cio()).completes("state-priorities", Map.of("first", "own", "measured", "own")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> play.as(play.cio())
                        .completes("state-priorities", Map.of("first", "benefit-9", "measured", "own")))
                .isInstanceOf(Refused.class);
        assertThat(latest(play, play.cio()).executives()).noneMatch(Executive::present);
    }

    private Play agreed() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed();
        return play;
    }

    private void everybodyAnswersAndSigns(Play play) {
        for (Somebody one : List.of(play.sponsor(), play.cio())) {
            play.as(one).completes("state-priorities", LEAD_TIME);
        }
        for (Somebody one : List.of(play.sponsor(), play.cio())) {
            play.as(one).agrees("sign-checkpoint");
        }
    }

    private void hold(Play play, List<String> further) {
        holding.hold(play.changeManager().person(), play.key(), further);
    }

    private void isAway(Somebody person, Somebody substitute) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        saying.say(
                person.person(),
                person.username(),
                null,
                new NewAbsence(today.toString(), today.plusDays(5).toString(), substitute.username(), null));
    }

    /** The day on which the run's timer comes due. */
    private LocalDate day(ProcessInstance run) {
        return LocalDate.ofInstant(runs.timer(run).getDuedate().toInstant(), ZoneOffset.UTC);
    }

    private ProcessInstance run(Play play) {
        return runs.of(play, "executive-checkpoint");
    }

    private Checkpoint latest(Play play, Somebody reader) {
        return reading.checkpoints(reader.person(), play.key(), Limit.of(1), null)
                .items()
                .get(0);
    }

    private List<Checkpoint> rounds(Play play) {
        return reading.checkpoints(play.changeManager().person(), play.key(), Limit.of(200), null)
                .items();
    }

    private List<SignOff> signatures(Play play) {
        return signOffs.of(play.key(), Limit.of(200), null).items().stream()
                .filter(one -> one.subject().equals("checkpoint"))
                .toList();
    }

    private List<Act> acts(Play play) {
        return history.of(play.changeManager().person(), play.key(), Limit.of(200), null)
                .items();
    }

    /** Every column of the database that holds the words, the engine's among them. */
    private List<String> placesOf(String words) {
        return sql.sql("""
                        select table_name || '.' || column_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                            and (c.data_type in ('text', 'character varying', 'bytea', 'jsonb', 'json', 'ARRAY'))
                        """).query(String.class).list().stream()
                .filter(place -> holds(place, words))
                .toList();
    }

    private boolean holds(String place, String words) {
        int dot = place.indexOf('.');
        String column = place.substring(dot + 1);
        return sql.sql("select count(*) from " + place.substring(0, dot) + " where position(:words in "
                                + "case when pg_typeof(" + column + ")::text = 'bytea' then encode(" + column
                                + "::text::bytea, 'escape') else " + column + "::text end) > 0")
                        .param("words", words)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
