package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.rapport.listening.AskedPromise;
import dev.rapport.listening.AskingForPromise;
import dev.rapport.listening.Commitment;
import dev.rapport.listening.PromiseState;
import dev.rapport.listening.ReadingCommitments;
import dev.rapport.paging.Limit;
import dev.rapport.project.PostponingWave;
import dev.rapport.project.ReadingWaves;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.SignOff;
import dev.rapport.tasklist.Scope;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A condition on which somebody signs is a promise, with a name and a date, and not a comment. */
@RapportTest
class ConditionsTest {

    private static final String WORDS = "Every desk has two screens";

    @Autowired
    GivenProject given;

    @Autowired
    ReadingCommitments reading;

    @Autowired
    ReadingSignOffs signOffs;

    @Autowired
    AskingForPromise asking;

    @Autowired
    PostponingWave postponing;

    @Autowired
    ReadingWaves waves;

    @Autowired
    Given people;

    @Autowired
    Runs runs;

    @Test
    void aUnitsConditionIsAskedOfWhoIsToMeetIt() {
        Play play = given.project().begins();
        play.story().theCharterIsWritten();
        play.as(play.manager()).completes("unit-signs-charter", condition("agree", "cio", "before", "2031-02-15"));

        Commitment promise = only(play);
        assertThat(promise.promise()).isEqualTo(WORDS);
        assertThat(promise.state()).isEqualTo(PromiseState.ASKED);
        assertThat(promise.promisedBy()).isEqualTo(play.cio().username());
        assertThat(promise.recipient()).isEqualTo(play.manager().username());
        assertThat(promise.due()).isEqualTo(LocalDate.of(2031, 2, 15));
        assertThat(promise.afterGoLive()).isFalse();
        assertThat(promise.unit()).isEqualTo(play.unit());
        assertThat(comments(play)).containsExactly("On the condition: " + WORDS);
        play.as(play.cio()).completes("accept-promise", Map.of("decision", "accept"));
        assertThat(play.as(play.manager()).has("state-criterion").projectKey()).isEqualTo(play.key());
    }

    @Test
    void whatWasPromisedForTheCharterIsAskedThoughTheCharterIsRewritten() {
        Play play = given.project().begins();
        play.story().theCharterIsWritten();
        play.as(play.sponsor())
                .completes("sponsor-signs-charter", condition("agree", "change-manager", "after", "2031-05-01"));
        play.as(play.cio()).refuses("cio-signs-charter", "Too early.");
        play.as(play.manager()).agrees("unit-signs-charter");

        assertThat(only(play).afterGoLive()).isTrue();
        assertThat(only(play).promisedBy()).isEqualTo(play.changeManager().username());
        assertThat(play.as(play.changeManager()).has("accept-promise").projectKey())
                .isEqualTo(play.key());
    }

    @ParameterizedTest
    @CsvSource({
        "before, 2031-04-01, /values/conditionDue",
        "after, 2031-03-01, /values/conditionDue",
        "before, 2020-01-01, /values/conditionDue",
    })
    void aDateThatDoesNotFitSignsNothing(String when, String due, String field) {
        Play play = given.project().begins();
        play.story().theCharterIsWritten();

        assertRefused(play, play.manager(), "unit-signs-charter", condition("agree", "sponsor", when, due), field);
        assertThat(comments(play)).isEmpty();
        play.as(play.manager()).agrees("unit-signs-charter");
    }

    @Test
    void nobodyMeetsTheirOwnCondition() {
        Play play = given.project().whoseSponsorLeadsTheChange().begins();
        play.story().theCharterIsWritten();

        assertRefused(
                play,
                play.sponsor(),
                "sponsor-signs-charter",
                condition("agree", "change-manager", "before", "2031-02-15"),
                "/values/conditionFor");
    }

    @Test
    void aGoLiveIsApprovedOnACondition() {
        Play play = given.project().begins();
        play.story().unitsArePrepared();
        play.as(play.manager()).attests("attest-readiness");
        play.as(play.cio()).completes("cio-approves-go-live", condition("approve", "it-lead", "after", "2031-03-20"));

        assertThat(only(play).promisedBy()).isEqualTo(play.itLead().username());
        assertThat(only(play).recipient()).isEqualTo(play.cio().username());
    }

    /** The wave is live, whatever day it was to be: what is asked for then is for afterwards, and need not say so. */
    @Test
    void theEndOfHypercareIsStatedOnACondition() {
        Somebody owner = people.person("process-owner").whoMaySign();
        Play play = given.project().withProcessOwner(owner).begins();
        play.story().unitsArePrepared().itGoesLive();
        ProcessInstance care = runs.of(play, "hypercare");
        runs.fireTimer(care);
        LocalDate soon = LocalDate.now(ZoneOffset.UTC).plusDays(30);

        assertRefused(
                play,
                play.itLead(),
                "it-lead-ends-care",
                afterwards("process-owner", "2020-01-01"),
                "/values/conditionDue");
        play.as(play.itLead()).completes("it-lead-ends-care", afterwards("process-owner", soon.toString()));

        Commitment promise = only(play);
        assertThat(promise.promisedBy()).isEqualTo(owner.username());
        assertThat(promise.recipient()).isEqualTo(play.itLead().username());
        assertThat(promise.due()).isEqualTo(soon);
        assertThat(promise.afterGoLive()).isTrue();
        assertThat(promise.wave()).isEqualTo(1);
        assertThat(comments(play)).containsExactly("On the condition: " + WORDS);
        play.as(owner).completes("process-owner-ends-care", afterwards("it-lead", "2031-06-01"));
        assertThat(promises(play))
                .extracting(Commitment::promisedBy, Commitment::recipient)
                .containsExactly(
                        tuple(owner.username(), play.itLead().username()),
                        tuple(play.itLead().username(), owner.username()));
        assertThat(runs.of(play, "hypercare")).isNull();
        play.as(owner).completes("accept-promise", Map.of("decision", "accept"));
        assertThat(play.as(play.itLead()).tasks()).contains("state-criterion");
    }

    @Test
    void nobodyIsAskedForAPromiseWhereHypercareGoesOnOrEndsWithoutACondition() {
        Play play = given.project().begins();
        play.story().unitsArePrepared().itGoesLive();
        runs.fireTimer(runs.of(play, "hypercare"));
        play.as(play.itLead()).refuses("it-lead-ends-care", "Orders get lost.");
        runs.fireTimer(runs.of(play, "hypercare"));
        assertRefused(
                play,
                play.itLead(),
                "it-lead-ends-care",
                afterwards("process-owner", "2031-06-01"),
                "/values/conditionFor");
        play.as(play.itLead()).attests("it-lead-ends-care");

        assertThat(runs.of(play, "hypercare")).isNull();
        assertThat(promises(play)).isEmpty();
    }

    private static Map<String, Object> afterwards(String meets, String due) {
        return Map.of(
                "decision",
                "attest",
                "onCondition",
                true,
                "condition",
                WORDS,
                "conditionFor",
                meets,
                "conditionDue",
                due);
    }

    @Test
    void beforeGoLiveIsBeforeTheUnitsWave() {
        Play play = given.project().withUnits(2).inWaves().begins();
        play.story().theCharterIsWritten();
        Somebody second = play.manager(play.units().get(1));
        Map<String, Object> between = condition("agree", "cio", "before", "2031-01-20");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> play.as(play.manager()).completes("unit-signs-charter", between))
                .withMessageContaining("The wave “Wave 1” goes live on 1 January 2031");
        play.as(second).completes("unit-signs-charter", between);

        assertThat(only(play).unit()).isEqualTo(play.units().get(1));
        assertThat(only(play).afterGoLive()).isFalse();
    }

    @Test
    void aConditionOnAWavesApprovalIsBeforeOrAfterThatWave() {
        Play play = given.project().withUnits(2).inWaves().begins();
        play.story().unitsArePrepared().everyUnitIsReady();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> approves(play, play.cio(), "Wave 1", "before", "2031-01-20"))
                .withMessageContaining("The wave “Wave 1” goes live on 1 January 2031")
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::pointer)
                        .containsExactly("/values/conditionDue"));
        assertThat(promises(play)).isEmpty();
        approves(play, play.cio(), "Wave 1", "after", "2031-01-20");
        assertThat(only(play).afterGoLive()).isTrue();
        assertThat(only(play).wave()).isEqualTo(1);
    }

    @Test
    void whatCountsAsKeptIsDueBeforeTheWaveAndIsNamedWhenItsDayMoves() {
        Play play = given.project().withUnits(2).inWaves().begins();
        play.story().unitsArePrepared().everyUnitIsReady();
        approves(play, play.cio(), "Wave 1", "before", "2030-12-20");
        play.as(play.itLead()).completes("accept-promise", Map.of("decision", "accept"));
        Map<String, String> later = Map.of("criterion", "Two at each desk.", "due", "2031-01-15");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> play.as(play.cio()).completes("state-criterion", later))
                .withMessageContaining("before go-live on 1 January 2031");

        postponing.ask(play.changeManager().person(), play.key(), 1, LocalDate.of(2031, 1, 20), "It is late.");
        postponing.ask(play.changeManager().person(), play.key(), 2, LocalDate.of(2031, 3, 20), "It is late.");
        List<ReadingWaves.Standing> standing = waves.of(play.cio().person(), play.key());
        assertThat(standing.get(0).hanging()).anyMatch(one -> one.text().contains(WORDS));
        assertThat(standing.get(1).hanging()).noneMatch(one -> one.text().contains(WORDS));
    }

    @Test
    void whatIsAnsweredWithWillDoIsForBeforeTheWaveOfTheUnit() {
        Play play = given.project().withUnits(2).inWaves().begins();
        play.story().unitsArePrepared();

        assertThat(reading.of(play.key(), Limit.of(1000), null).items())
                .extracting(Commitment::unit, Commitment::due, Commitment::afterGoLive)
                .containsExactlyInAnyOrder(
                        tuple(play.units().get(0), LocalDate.of(2031, 1, 1), false),
                        tuple(play.units().get(1), LocalDate.of(2031, 2, 1), false));
    }

    @Test
    void aPromiseThatIsAskedForAboutAUnitGoesByItsWave() {
        Play play = given.project().withUnits(2).inWaves().begins();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> asks(play, play.unit()))
                .withMessageContaining("The wave “Wave 1” goes live on 1 January 2031");
        asks(play, play.units().get(1));
        asks(play, null);
        assertThat(promises(play)).hasSize(2);
    }

    private void asks(Play play, @Nullable String unit) {
        asking.ask(
                play.changeManager().person(),
                play.key(),
                new AskedPromise(WORDS, play.itLead().username(), play.cio().username(), "2031-01-20", false, unit));
    }

    private static void approves(Play play, Somebody who, String wave, String when, String due) {
        WorkItem item = play.as(who).list(Scope.MINE).stream()
                .filter(one -> one.task().endsWith("-approves-go-live") && wave.equals(one.wave()))
                .findFirst()
                .orElseThrow();
        play.as(who).completes(item, condition("approve", "it-lead", when, due));
    }

    private void assertRefused(Play play, Somebody who, String task, Map<String, Object> answer, String field) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> play.as(who).completes(task, answer))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::pointer)
                        .containsExactly(field));
        assertThat(promises(play)).isEmpty();
    }

    private static Map<String, Object> condition(String decision, String meets, String when, String due) {
        return Map.of(
                "decision",
                decision,
                "onCondition",
                true,
                "condition",
                WORDS,
                "conditionFor",
                meets,
                "conditionWhen",
                when,
                "conditionDue",
                due);
    }

    private Commitment only(Play play) {
        assertThat(promises(play)).hasSize(1);
        return promises(play).get(0);
    }

    private List<Commitment> promises(Play play) {
        return reading.of(play.key(), Limit.of(1000), null).items().stream()
                .filter(promise -> promise.promise().equals(WORDS))
                .toList();
    }

    private List<String> comments(Play play) {
        return signOffs.of(play.key(), Limit.of(1000), null).items().stream()
                .map(SignOff::comment)
                .filter(Objects::nonNull)
                .toList();
    }
}
