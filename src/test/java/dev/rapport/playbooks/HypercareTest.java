package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.correspondence.Message;
import dev.rapport.correspondence.OwnMessages;
import dev.rapport.history.Act;
import dev.rapport.history.ReadingHistory;
import dev.rapport.paging.Limit;
import dev.rapport.project.EditingPlan;
import dev.rapport.project.Incident;
import dev.rapport.project.ProposingValue;
import dev.rapport.project.RecordingIncidents;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.SignOff;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Walks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
@Walks("hypercare")
class HypercareTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 5);

    @Autowired
    GivenProject given;

    @Autowired
    Given people;

    @Autowired
    Runs runs;

    @Autowired
    RecordingIncidents recording;

    @Autowired
    EditingPlan editing;

    @Autowired
    ProposingValue proposing;

    @Autowired
    OwnMessages messages;

    @Autowired
    ReadingSignOffs signOffs;

    @Autowired
    ReadingHistory history;

    private Somebody owner;

    @BeforeEach
    void appointOwner() {
        owner = people.person("process-owner").whoMaySign();
    }

    private Play live(GivenProject.Draft draft) {
        Play play = draft.begins();
        play.story().unitsArePrepared().itGoesLive();
        return play;
    }

    private Play live() {
        return live(given.project().withProcessOwner(owner));
    }

    private static RecordingIncidents.Said said(String what, String workaround, LocalDate solved) {
        return new RecordingIncidents.Said(what, SINCE, workaround, solved);
    }

    @Test
    void afterItsDaysBothStateThatItCanEnd() {
        Play play = live();
        ProcessInstance care = runs.of(play, "hypercare");
        assertThat(care).isWaitingAtExactly("care-days-over");
        assertThat(runs.timer(care).getDuedate().toInstant())
                .isBetween(
                        Instant.now().plus(Duration.ofDays(14)).minusSeconds(60),
                        Instant.now().plus(Duration.ofDays(14)));
        runs.fireTimer(care);

        assertThat(runs.tasks(care)).containsExactlyInAnyOrder("process-owner-ends-care", "it-lead-ends-care");
        play.as(owner).attests("process-owner-ends-care");
        play.as(play.itLead()).attests("it-lead-ends-care");

        assertThat(care).isEnded().hasPassed("hypercare-ended");
        assertThat(signOffs.latest(play.key(), "hypercare"))
                .extracting(SignOff::role)
                .containsExactlyInAnyOrder("process-owner", "it-lead");
    }

    @Test
    void afterANoItGoesOnForItsDaysAgain() {
        Play play = live();
        ProcessInstance care = runs.of(play, "hypercare");
        runs.fireTimer(care);
        play.as(owner).refuses("process-owner-ends-care", "Month end is still to come.");
        play.as(play.itLead()).attests("it-lead-ends-care");
        assertThat(care).isWaitingAtExactly("care-days-over");
        assertThat(play.as(play.changeManager()).tasks()).doesNotContain("close-project");

        runs.fireTimer(care);
        play.as(owner).attests("process-owner-ends-care");
        play.as(play.itLead()).attests("it-lead-ends-care");
        assertThat(care).isEnded();
    }

    @Test
    void itTakesTheDaysOfThePlanAndAfterAnApprovedChangeGoesOnForTheNew() {
        Play play = given.project().withProcessOwner(owner).begins();
        editing.edit(play.changeManager().person(), play.key(), Map.of("hypercare-days", 5));
        play.story().unitsArePrepared().itGoesLive();
        ProcessInstance care = runs.of(play, "hypercare");
        isOverIn(care, 5);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> editing.edit(play.changeManager().person(), play.key(), Map.of("hypercare-days", 1)))
                .withMessageContaining("frozen");
        proposing.propose(
                play.changeManager().person(), play.key(), "hypercare-days", 9, "Month end falls into the next week.");
        play.as(play.sponsor()).approves("approve-value");
        isOverIn(care, 5);

        runs.fireTimer(care);
        play.as(owner).refuses("process-owner-ends-care", "Not yet.");
        play.as(play.itLead()).attests("it-lead-ends-care");
        isOverIn(care, 9);
    }

    private void isOverIn(ProcessInstance care, int days) {
        Instant then = Instant.now().plus(Duration.ofDays(days));
        assertThat(runs.timer(care).getDuedate().toInstant()).isBetween(then.minusSeconds(60), then);
    }

    @Test
    void processOwnerAndItLeadHearOfAnIncidentThatTheOtherRecorded() {
        Play play = live();
        recording.record(owner.person(), play.key(), 1, said("Orders get lost", null, null));
        recording.record(play.itLead().person(), play.key(), 1, said("Slow on Mondays", "Begin earlier", null));

        assertThat(told(play.itLead())).singleElement().satisfies(one -> {
            assertThat(one.subject()).contains("An incident after the go-live");
            assertThat(one.body())
                    .contains("Orders get lost", "5 January 2026", "No workaround is known")
                    .contains("/projects/" + play.key() + "/hypercare");
        });
        assertThat(told(owner))
                .singleElement()
                .satisfies(one -> assertThat(one.body())
                        .contains("Slow on Mondays", "People work around it: Begin earlier")
                        .doesNotContain("Orders get lost"));
    }

    private List<Message> told(Somebody somebody) {
        return messages.list(somebody.person(), Limit.of(null), null).items();
    }

    @Test
    void withoutAProcessOwnerTheItLeadStatesItAloneAndHistorySaysSo() {
        Play play = live(given.project());
        ProcessInstance care = runs.of(play, "hypercare");
        runs.fireTimer(care);
        assertThat(runs.tasks(care)).containsExactly("it-lead-ends-care");
        play.as(play.itLead()).attests("it-lead-ends-care");

        assertThat(care).isEnded().hasNotPassed("process-owner-ends-care");
        assertThat(history.of(play.changeManager().person(), play.key(), Limit.of(200), null)
                        .items())
                .filteredOn(act -> act.act().equals("step-skipped"))
                .extracting(Act::what)
                .contains("“End hypercare as process owner”, because the project has no process owner");
    }

    @Test
    void nobodyEndsItWhileAnIncidentHasNoWorkaroundAndARefusalNamesIt() {
        Play play = live();
        ProcessInstance care = runs.of(play, "hypercare");
        Incident incident = recording.record(owner.person(), play.key(), 1, said("Labels print blank", null, null));
        runs.fireTimer(care);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> play.as(play.itLead()).attests("it-lead-ends-care"))
                .withMessageContaining("“Labels print blank”, open since 5 January 2026, has no workaround.");

        recording.change(play.itLead().person(), play.key(), incident.id(), said(null, "Print from the old PC", null));
        play.as(play.itLead()).attests("it-lead-ends-care");
        play.as(owner).attests("process-owner-ends-care");

        assertThat(care).isEnded();
        assertThat(history.of(play.changeManager().person(), play.key(), Limit.of(200), null)
                        .items())
                .extracting(Act::act)
                .contains("incident-recorded", "incident-worked-around");
    }

    @Test
    void aNoPassesAlsoWhileAnIncidentBlocks() {
        Play play = live(given.project());
        ProcessInstance care = runs.of(play, "hypercare");
        recording.record(play.itLead().person(), play.key(), 1, said("Orders get lost", null, null));
        runs.fireTimer(care);

        play.as(play.itLead()).refuses("it-lead-ends-care", "Orders get lost.");

        assertThat(care).isWaitingAtExactly("care-days-over");
    }

    @Test
    void whatIsSolvedBlocksNothingAndWhatIsOpenStandsInWhatIsSigned() {
        Play play = live();
        Incident lost = recording.record(owner.person(), play.key(), 1, said("Orders get lost", null, null));
        recording.change(owner.person(), play.key(), lost.id(), said(null, null, SINCE.plusDays(1)));
        recording.record(owner.person(), play.key(), 1, said("Slow on Mondays", "Begin earlier", null));
        runs.fireTimer(runs.of(play, "hypercare"));

        String shown = signOffs.askedBy(
                        play.as(owner).has("process-owner-ends-care").id())
                .orElseThrow()
                .shown();
        assertThat(shown)
                .contains("2 recorded, 1 open", "Slow on Mondays — Begin earlier")
                .doesNotContain("Orders get lost");
        play.as(owner).attests("process-owner-ends-care");
    }

    @Test
    void onlyWhoAnswersForItRecordsAndOnlyForAWaveThatIsLive() {
        Play play =
                given.project().withUnits(2).inWaves().withProcessOwner(owner).begins();

        refused(play, play.changeManager(), "process owner and its IT lead");
        refused(play, play.sponsor(), "process owner and its IT lead");
        refused(play, owner, "This wave is not live.");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> recording.record(owner.person(), play.key(), 3, said("Nothing", null, null)));
    }

    private void refused(Play play, Somebody somebody, String why) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> recording.record(somebody.person(), play.key(), 1, said("Slow", null, null)))
                .withMessageContaining(why);
    }

    @Test
    void whatIsSaidOfAnIncidentMustMakeSense() {
        Play play = live();
        LocalDate ahead = LocalDate.of(2199, 1, 1);

        invalid(play, said(" ", null, null), "/what");
        invalid(play, new RecordingIncidents.Said("Slow", ahead, null, null), "/since");
        invalid(play, said("Slow", "x".repeat(2001), null), "/workaround");
        invalid(play, said("Slow", null, SINCE.minusDays(1)), "/solvedOn");
        invalid(play, said("Slow", null, ahead), "/solvedOn");
        assertThat(runs.count(play, "incident")).isZero();
    }

    private void invalid(Play play, RecordingIncidents.Said said, String pointer) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> recording.record(owner.person(), play.key(), 1, said))
                .satisfies(refused ->
                        assertThat(refused.problems().get(0).pointer()).isEqualTo(pointer));
    }
}
