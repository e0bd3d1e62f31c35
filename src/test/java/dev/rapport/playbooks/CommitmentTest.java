package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.listening.AskedPromise;
import dev.rapport.listening.AskingForPromise;
import dev.rapport.listening.Commitment;
import dev.rapport.listening.PromiseFilter;
import dev.rapport.listening.PromiseState;
import dev.rapport.listening.PromiseStory;
import dev.rapport.listening.ReadingCommitments;
import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.playbook.StartingPlaybook;
import dev.rapport.project.CancellingProject;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.Decision;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.SignOff;
import dev.rapport.tasklist.Brief;
import dev.rapport.tasklist.WorkEngine;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Walks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RapportTest
@Walks("commitment")
class CommitmentTest {

    private static final String WORDS = "Orders can be entered on a phone";
    private static final String FIRST = "2031-01-15";

    @Autowired
    GivenProject given;

    @Autowired
    AskingForPromise asking;

    @Autowired
    ReadingCommitments reading;

    @Autowired
    ReadingSignOffs signOffs;

    @Autowired
    CancellingProject cancelling;

    @Autowired
    WorkEngine engine;

    @Autowired
    RepositoryService repository;

    @Autowired
    StartingPlaybook starting;

    @Autowired
    Runs runs;

    @Autowired
    JdbcClient sql;

    @Test
    void itIsAcceptedClaimedWithEvidenceAndKept() {
        Play play = given.project().begins();
        ProcessInstance run = isAsked(play);
        assertThat(run).hasBusinessKey(play.key()).variables().containsEntry("promised", false);
        assertThat(runs.tasks(run)).containsExactly("accept-promise");
        assertThat(stands(play)).isEqualTo(PromiseState.ASKED);
        assertThat(play.as(play.cio()).reads("accept-promise").said())
                .extracting(Brief.Said::text)
                .containsExactly(WORDS + "\nBy 1 February 2031.");

        play.as(play.cio()).completes("accept-promise", Map.of("decision", "accept"));
        assertThat(stands(play)).isEqualTo(PromiseState.ACCEPTED);
        criterion(play, FIRST);
        assertThat(stands(play)).isEqualTo(PromiseState.OPEN);
        assertThat(play.as(play.cio()).has("claim-promise").dueAt()).isEqualTo(Instant.parse(FIRST + "T17:00:00Z"));
        assertThat(runs.timer(run).getDuedate()).isEqualTo(Instant.parse("2031-01-16T00:00:00Z"));

        for (Map<String, Object> without :
                List.<Map<String, Object>>of(Map.of("says", "kept"), Map.of("says", "kept", "evidence", " "))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> play.as(play.cio()).completes("claim-promise", without))
                    .satisfies(refused -> assertThat(refused.problems())
                            .singleElement()
                            .satisfies(problem -> assertThat(problem.pointer()).isEqualTo("/values/evidence")));
        }
        assertThat(stands(play)).as("without evidence nothing is claimed").isEqualTo(PromiseState.OPEN);
        claim(play, "kept", "Warehouse 3 enters them since Monday.");
        assertThat(stands(play)).isEqualTo(PromiseState.CLAIMED);
        assertThat(play.as(play.manager()).reads("give-verdict").said())
                .extracting(Brief.Said::text)
                .contains("In every warehouse.", "Warehouse 3 enters them since Monday.");
        verdict(play, "kept", null);

        assertThat(run).isEnded().hasPassed("promise-kept");
        PromiseStory story = story(play);
        assertThat(story.promise().state()).isEqualTo(PromiseState.KEPT);
        assertThat(story.promise().settledAt()).isNotNull();
        assertThat(story.verdicts()).singleElement().satisfies(one -> {
            assertThat(one.who()).isEqualTo(play.manager().username());
            assertThat(one.role()).isEqualTo("unit-manager");
            assertThat(one.words()).isEqualTo("I looked.");
            assertThat(one.claim()).isEqualTo(story.claims().get(0).id());
        });
        assertThat(story.moves()).isEmpty();
    }

    @Test
    void whatItsRecipientHasToSayGoesToNobodyElseWhileTheyHaveAccess() {
        Play play = given.project().begins();
        isAsked(play);
        play.as(play.cio()).completes("accept-promise", Map.of("decision", "accept"));
        String task = play.as(play.manager()).has("state-criterion").id();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> hands(play, task, play.member()))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.detail()).contains("they alone say this")));
        play.manager().until(LocalDate.now(ZoneOffset.UTC).minusDays(2));
        assertThatExceptionOfType(Refused.class)
                .as("whoever promised it")
                .isThrownBy(() -> hands(play, task, play.cio()));
        hands(play, task, play.member());
        play.as(play.member()).completes("state-criterion", Map.of("criterion", "On every phone.", "due", FIRST));
        String claim = play.as(play.cio()).has("claim-promise").id();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> hands(play, claim, play.member()));
    }

    private static void hands(Play play, String task, Somebody next) {
        play.useCases().taking().reassign(play.changeManager().person(), task, next.username());
    }

    @Test
    void itIsDeclinedAndSomebodyElseIsAsked() {
        Play play = given.project().begins();
        ProcessInstance run = isAsked(play);
        play.as(play.cio()).completes("accept-promise", Map.of("decision", "decline", "reason", "No phones yet."));

        assertThat(play.as(play.changeManager()).reads("name-another").said())
                .contains(new Brief.Said("Why " + name(play.cio()) + " said no", "No phones yet."));
        assertThatThrownBy(() -> names(play, play.manager()))
                .as("the one it is promised to")
                .isInstanceOf(Refused.class);
        names(play, play.itLead());

        assertThat(run).isEnded().hasPassed("promise-declined");
        assertThat(play.as(play.itLead()).tasks()).containsExactly("accept-promise");
        List<Commitment> both = all(play);
        assertThat(both).extracting(Commitment::state).containsExactly(PromiseState.DECLINED, PromiseState.ASKED);
        assertThat(both.get(1).insteadOf()).isEqualTo(both.get(0).id());
        assertThat(both.get(1).recipient()).isEqualTo(play.manager().username());
    }

    @Test
    void itIsDeclinedAndDropped() {
        Play play = given.project().begins();
        ProcessInstance run = isAsked(play);
        play.as(play.cio()).completes("accept-promise", Map.of("decision", "decline", "reason", "No phones yet."));
        play.as(play.changeManager()).completes("name-another", Map.of("next", "drop"));

        assertThat(run).isEnded();
        assertThat(all(play)).extracting(Commitment::state).containsExactly(PromiseState.DECLINED);
    }

    @Test
    void whatSomebodyOffersNeedsNoAcceptance() {
        Play play = given.project().begins();
        asking.ask(play.cio().person(), play.key(), asked(play));

        assertThat(runs.tasks(run(play))).containsExactly("state-criterion");
        assertThat(stands(play)).isEqualTo(PromiseState.ACCEPTED);
    }

    /** “It will be done” is a promise to who gave the remark. */
    @Test
    void anAnswerToARemarkIsAPromise() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed().usersAreInvolved();

        Commitment promise = story(play).promise();
        assertThat(promise.promise()).contains("By February.", "The list is slow.");
        assertThat(promise.holder()).isEqualTo(play.changeManager().username());
        assertThat(promise.recipient()).isEqualTo(play.member().username());
        assertThat(play.as(play.member()).tasks()).containsExactly("state-criterion");
    }

    @Test
    void withoutAClaimTheVerdictIsAskedForAndNothingIsKeptUntilItIsGiven() {
        Play play = given.project().begins();
        isOpen(play);
        ProcessInstance run = run(play);
        runs.fireTimer(run);
        over(play);

        assertThat(run).hasPassed("date-passed");
        assertThat(runs.tasks(run)).containsExactly("give-verdict");
        assertThat(story(play).promise().unknown()).isTrue();
        assertThat(count(play, PromiseFilter.KEPT)).isZero();
        assertThat(count(play, PromiseFilter.OPEN)).isZero();
        assertThat(count(play, PromiseFilter.UNKNOWN)).isEqualTo(1);

        verdict(play, "broken", "2031-02-10");
        assertThat(story(play).verdicts())
                .extracting(PromiseStory.Verdict::claim)
                .containsOnlyNulls();
        assertThat(count(play, PromiseFilter.UNKNOWN)).isZero();
    }

    @Test
    void aClaimWithoutAVerdictIsNeverKept() {
        Play play = given.project().begins();
        isOpen(play);
        claim(play, "kept", "Look at it.");
        over(play);

        assertThat(count(play, PromiseFilter.KEPT)).isZero();
        assertThat(count(play, PromiseFilter.UNKNOWN)).isEqualTo(1);
        assertThat(run(play)).isNotNull();
    }

    @Test
    void aMovedDateCountsAsBrokenOnceAndTheOldOneStays() {
        Play play = given.project().begins();
        isOpen(play);
        claim(play, "late", "The phones come late.");
        assertThat(stands(play)).isEqualTo(PromiseState.OPEN);
        assertThatThrownBy(() -> verdict(play, "partly", FIRST))
                .as("no later date")
                .isInstanceOf(Refused.class);
        verdict(play, "partly", "2031-02-10");
        assertThat(stands(play)).isEqualTo(PromiseState.PARTLY);
        play.as(play.cio()).completes("agree-date", Map.of("decision", "agree"));

        assertThat(stands(play)).isEqualTo(PromiseState.OPEN);
        assertThat(story(play).moves())
                .containsExactly(new PromiseStory.Move(
                        LocalDate.parse(FIRST),
                        LocalDate.parse("2031-02-10"),
                        "I looked.",
                        play.manager().username(),
                        play.cio().username(),
                        null,
                        story(play).moves().get(0).at()));
        assertThat(runs.timer(run(play)).getDuedate()).isEqualTo(Instant.parse("2031-02-11T00:00:00Z"));
        claim(play, "kept", "Now it works.");
        verdict(play, "kept", null);

        Commitment kept = story(play).promise();
        assertThat(kept.state()).isEqualTo(PromiseState.KEPT);
        assertThat(kept.timesBroken()).isEqualTo(1);
        assertThat(kept.firstDue()).isEqualTo("2031-02-01");
        assertThat(kept.due()).isEqualTo("2031-02-10");
        assertThat(count(play, PromiseFilter.BROKEN)).isEqualTo(1);
    }

    @Test
    void withoutAgreementOnADateTheSponsorDecidesAndReleasesWithASignedReason() {
        Play play = given.project().begins();
        isOpen(play);
        ProcessInstance run = run(play);
        claim(play, "late", "Nobody delivers phones.");
        verdict(play, "broken", "2031-02-10");
        play.as(play.cio()).completes("agree-date", Map.of("decision", "disagree", "reason", "Not this year."));

        assertThat(runs.tasks(run)).containsExactly("decide-promise");
        assertThat(play.as(play.sponsor()).has("decide-promise").signOff()).isTrue();
        play.as(play.sponsor())
                .completes("decide-promise", Map.of("decision", "approve", "reason", "No phones anywhere."));

        assertThat(run).isEnded().hasPassed("promise-closed");
        assertThat(stands(play)).isEqualTo(PromiseState.RELEASED);
        SignOff signed = signOffs.of(play.key(), Limit.of(null), null).items().get(0);
        assertThat(signed.subject()).isEqualTo("release");
        assertThat(signed.decision()).isEqualTo(Decision.APPROVED);
        assertThat(signed.statement())
                .startsWith("I release " + name(play.cio()))
                .contains(WORDS);
        assertThat(signed.comment()).isEqualTo("No phones anywhere.");
        assertThat(signed.shown()).contains("In every warehouse.");
    }

    @Test
    void theThirdTimeTheSponsorDecidesAndEachTimeAfterIt() {
        Play play = given.project().begins();
        isOpen(play);
        ProcessInstance run = run(play);
        isBrokenAndMoved(play, "2031-02-10");
        isBrokenAndMoved(play, "2031-03-10");
        claim(play, "late", "Again.");
        verdict(play, "broken", "2031-04-10");

        assertThat(runs.tasks(run)).containsExactly("decide-promise");
        play.as(play.sponsor())
                .completes(
                        "decide-promise",
                        Map.of(
                                "decision",
                                "refuse",
                                "instead",
                                "new-date",
                                "newDate",
                                "2031-05-10",
                                "reason",
                                "The last one."));
        assertThat(story(play).moves())
                .extracting(PromiseStory.Move::to)
                .containsExactly(
                        LocalDate.parse("2031-02-10"), LocalDate.parse("2031-03-10"), LocalDate.parse("2031-05-10"));
        assertThat(runs.timer(run).getDuedate()).isEqualTo(Instant.parse("2031-05-11T00:00:00Z"));
        runs.fireTimer(run);
        verdict(play, "broken", "2031-06-10");
        play.as(play.sponsor())
                .completes(
                        "decide-promise",
                        Map.of("decision", "refuse", "instead", "broken", "reason", "Nothing came of it."));

        assertThat(run).isEnded().hasPassed("promise-closed");
        assertThat(stands(play)).isEqualTo(PromiseState.BROKEN);
        assertThat(story(play).promise().timesBroken()).isEqualTo(4);
        assertThat(story(play).decisions())
                .extracting(PromiseStory.Decision::decision)
                .containsExactly("new-date", "broken");
    }

    @Test
    void nobodyJudgesTheirOwnPromise() {
        Play play = given.project().begins();
        isOpen(play);
        claim(play, "kept", "Look at it.");
        String verdict = play.as(play.manager()).has("give-verdict").id();
        engine.assign(verdict, play.cio().username(), play.changeManager().username());

        assertThatThrownBy(() -> play.as(play.cio())
                        .completes("give-verdict", Map.of("verdict", "kept", "words", "It is good.")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("somebody else says");
        assertThat(stands(play)).isEqualTo(PromiseState.CLAIMED);
    }

    @Test
    void nobodyClaimsOrAcceptsForAnother() {
        Play play = given.project().begins();
        isAsked(play);
        engine.assign(
                play.as(play.cio()).has("accept-promise").id(),
                play.itLead().username(),
                play.changeManager().username());

        assertThatThrownBy(() -> play.as(play.itLead()).completes("accept-promise", Map.of("decision", "accept")))
                .isInstanceOf(Refused.class);
        assertThat(stands(play)).isEqualTo(PromiseState.ASKED);
    }

    @Test
    void aSponsorDoesNotReleaseThemselves() {
        Play play = given.project().begins();
        asking.ask(
                play.sponsor().person(),
                play.key(),
                new AskedPromise(
                        WORDS, play.sponsor().username(), play.manager().username(), FIRST, false, null));
        criterion(play, FIRST);
        play.as(play.sponsor()).completes("claim-promise", Map.of("says", "late", "evidence", "No time."));
        verdict(play, "broken", "2031-02-10");
        play.as(play.sponsor()).completes("agree-date", Map.of("decision", "disagree", "reason", "No time."));

        assertThatThrownBy(() -> play.as(play.sponsor())
                        .completes("decide-promise", Map.of("decision", "approve", "reason", "No time.")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("cannot release yourself");
        assertThat(stands(play)).isEqualTo(PromiseState.BROKEN);
        assertThat(story(play).promise().settledAt()).isNull();
    }

    @Test
    void aCriterionForBeforeGoLiveHasADateBeforeIt() {
        Play play = given.project().begins();
        isAsked(play);
        play.as(play.cio()).completes("accept-promise", Map.of("decision", "accept"));

        assertThatThrownBy(() -> criterion(play, "2031-03-02"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("before go-live on 1 March 2031");
        assertThat(stands(play)).isEqualTo(PromiseState.ACCEPTED);
    }

    @Test
    void aCancelledProjectReleasesWithItsReason() {
        Play play = given.project().begins();
        isOpen(play);
        cancelling.cancel(play.sponsor().person(), play.key(), "The company is sold.");

        assertThat(stands(play)).isEqualTo(PromiseState.RELEASED);
        assertThat(story(play).decisions())
                .extracting(
                        PromiseStory.Decision::decision,
                        PromiseStory.Decision::words,
                        PromiseStory.Decision::who,
                        PromiseStory.Decision::role)
                .containsExactly(tuple(
                        "released",
                        "The project is cancelled: The company is sold.",
                        play.sponsor().username(),
                        "sponsor"));
        assertThat(run(play)).isNull();
    }

    @Test
    void aClosedProjectsPromisesGoOn() {
        Play play = given.project().begins();
        isOpen(play);
        play.story().unitsArePrepared().itGoesLive().theProjectIsClosed();

        play.as(play.cio()).completes("claim-promise", Map.of("says", "kept", "evidence", "Look at it."));
        verdict(play, "kept", null);
        assertThat(all(play).get(0).state()).isEqualTo(PromiseState.KEPT);
    }

    /** Without a promise there is nothing to carry. */
    @Test
    void thePlaybookIsNotStartedByHand() {
        Play play = given.project().begins();
        String newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("commitment")
                .latestVersion()
                .singleResult()
                .getId();

        assertThatThrownBy(() -> starting.start(
                        newest, play.key(), Map.of(), play.changeManager().person()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is not started by hand");
        assertThat(run(play)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer", "criterion", "claim", "verdict", "move"})
    void whatHappenedIsOnlyAddedTo(String table) {
        Play play = given.project().begins();
        isOpen(play);
        isBrokenAndMoved(play, "2031-02-10");

        assertThat(runs.count(play, "commitment_" + table)).isPositive();
        for (String change : List.of("update commitment_%s set who = 'nobody'", "delete from commitment_%s")) {
            assertThatThrownBy(() -> sql.sql(change.formatted(table) + " where project_key = :key")
                            .param("key", play.key())
                            .update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("only added to");
        }
    }

    private ProcessInstance isAsked(Play play) {
        asking.ask(play.changeManager().person(), play.key(), asked(play));
        return run(play);
    }

    private static AskedPromise asked(Play play) {
        return new AskedPromise(
                WORDS, play.cio().username(), play.manager().username(), "2031-02-01", false, play.unit());
    }

    private void isOpen(Play play) {
        isAsked(play);
        play.as(play.cio()).completes("accept-promise", Map.of("decision", "accept"));
        criterion(play, FIRST);
    }

    private static void criterion(Play play, String due) {
        play.as(play.manager()).completes("state-criterion", Map.of("criterion", "In every warehouse.", "due", due));
    }

    private static void claim(Play play, String says, String evidence) {
        play.as(play.cio()).completes("claim-promise", Map.of("says", says, "evidence", evidence));
    }

    private static void verdict(Play play, String verdict, @org.jspecify.annotations.Nullable String wanted) {
        play.as(play.manager())
                .completes(
                        "give-verdict",
                        wanted == null
                                ? Map.of("verdict", verdict, "words", "I looked.")
                                : Map.of("verdict", verdict, "words", "I looked.", "newDate", wanted));
    }

    private static void isBrokenAndMoved(Play play, String to) {
        claim(play, "late", "Not yet.");
        verdict(play, "broken", to);
        play.as(play.cio()).completes("agree-date", Map.of("decision", "agree"));
    }

    private static void names(Play play, Somebody another) {
        play.as(play.changeManager())
                .completes("name-another", Map.of("next", "another", "promisor", another.username()));
    }

    /** Lets the date be yesterday, as it is when it has passed. */
    private void over(Play play) {
        sql.sql("update commitment set due_now = current_date - 1 where project_key = :key")
                .param("key", play.key())
                .update();
    }

    private ProcessInstance run(Play play) {
        return runs.of(play, "commitment");
    }

    private List<Commitment> all(Play play) {
        return reading.of(play.key(), Limit.of(null), null).items();
    }

    private PromiseState stands(Play play) {
        return all(play).get(0).state();
    }

    private PromiseStory story(Play play) {
        Person reader = play.changeManager().person();
        return reading.one(reader, play.key(), String.valueOf(all(play).get(0).id()));
    }

    private long count(Play play, PromiseFilter filter) {
        return reading.seenBy(play.changeManager().person(), play.key(), filter, Limit.of(null), null)
                .total();
    }

    private static String name(Somebody somebody) {
        return somebody.person().name();
    }
}
