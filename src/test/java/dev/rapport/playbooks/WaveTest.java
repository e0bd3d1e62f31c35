package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.project.Phase;
import dev.rapport.project.Projects;
import dev.rapport.project.WaveProgress;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.SignOff;
import dev.rapport.tasklist.Scope;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Walks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
@Walks("wave")
class WaveTest {

    private static final Map<String, String> APPROVES = Map.of("decision", "approve");
    private static final Map<String, String> ATTESTS = Map.of("decision", "attest");

    @Autowired
    GivenProject given;

    @Autowired
    Runs runs;

    @Autowired
    Projects projects;

    @Autowired
    WaveProgress progress;

    @Autowired
    ReadingSignOffs signOffs;

    private Play prepared() {
        Play play = given.project().withUnits(2).inWaves().begins();
        play.story().unitsArePrepared().everyUnitIsReady();
        return play;
    }

    private static WorkItem of(Play play, Somebody somebody, String task, String wave) {
        return play.as(somebody).list(Scope.MINE).stream()
                .filter(item -> item.task().equals(task) && wave.equals(item.wave()))
                .reduce((one, another) -> {
                    throw new AssertionError("Several of " + task);
                })
                .orElseThrow();
    }

    private static void completes(Play play, Somebody somebody, String task, String wave, Map<String, String> values) {
        play.as(somebody).completes(of(play, somebody, task, wave), values);
    }

    private static void approved(Play play, String wave) {
        completes(play, play.sponsor(), "sponsor-approves-go-live", wave, APPROVES);
        completes(play, play.cio(), "cio-approves-go-live", wave, APPROVES);
    }

    private static void goesLive(Play play, String wave) {
        approved(play, wave);
        completes(play, play.itLead(), "confirm-cutover", wave, ATTESTS);
    }

    @Test
    void aProjectWithoutWavesIsOneOfAllItsUnits() {
        Play play = given.project().withUnits(2).begins();
        play.story().theCharterIsAgreed();
        ProcessInstance wave = runs.of(play, "wave");
        assertThat(wave).isWaitingAt("train", "involve");

        play.story().peopleAreTrained().usersAreInvolved();
        assertThat(wave).isWaitingAtExactly("decide-go-live");
        play.story().itGoesLive();
        assertThat(wave).isWaitingAtExactly("care");
        play.story().hypercareIsOver();

        assertThat(wave).isEnded().hasPassed("wave-done");
        assertThat(signOffs.latest(play.key(), "go-live"))
                .extracting(SignOff::statement)
                .containsOnly("I approve that “The project " + play.key() + "” goes live.");
        assertThat(runs.workItems(play)).extracting("wave").containsOnlyNulls();
    }

    @Test
    void wavesPrepareAtTheSameTimeAndGoLiveOneAfterTheOther() {
        Play play = given.project().withUnits(2).inWaves().begins();
        play.story().theCharterIsAgreed();
        assertThat(progress.of(play.key())).isEqualTo(Map.of(1, Phase.PREPARE, 2, Phase.PREPARE));
        play.story().peopleAreTrained().usersAreInvolved().everyUnitIsReady();

        Instant before = Instant.now().minusSeconds(60);
        assertThat(progress.liveSince(play.key())).isEmpty();
        goesLive(play, "Wave 1");
        assertThat(progress.of(play.key())).isEqualTo(Map.of(1, Phase.LIVE, 2, Phase.GO_LIVE));
        assertThat(progress.liveSince(play.key())).containsOnlyKeys(1);
        assertThat(projects.get(play.key()).phase()).isEqualTo(Phase.GO_LIVE);
        play.story().hypercareIsOver();
        assertThat(progress.of(play.key())).isEqualTo(Map.of(1, Phase.CLOSED, 2, Phase.GO_LIVE));
        assertThat(progress.liveSince(play.key()))
                .hasEntrySatisfying(1, since -> assertThat(since).isBetween(before, Instant.now()));
        goesLive(play, "Wave 2");
        assertThat(projects.get(play.key()).phase()).isEqualTo(Phase.LIVE);
        assertThat(play.as(play.changeManager()).tasks()).doesNotContain("close-project");

        play.story().theProjectIsClosed();
        assertThat(projects.get(play.key()).phase()).isEqualTo(Phase.CLOSED);
    }

    @Test
    void nobodyApprovesAWaveWhileTheOneBeforeIsInHypercareAndANoPasses() {
        Play play = prepared();
        assertHeldUp(play, play.sponsor(), "sponsor-approves-go-live");
        goesLive(play, "Wave 1");
        assertHeldUp(play, play.sponsor(), "sponsor-approves-go-live");
        assertHeldUp(play, play.cio(), "cio-approves-go-live");

        completes(
                play,
                play.sponsor(),
                "sponsor-approves-go-live",
                "Wave 2",
                Map.of("decision", "refuse", "reason", "Not while they cannot work."));
        completes(
                play,
                play.cio(),
                "cio-approves-go-live",
                "Wave 2",
                Map.of("decision", "refuse", "reason", "We have nobody left."));

        assertThat(of(play, play.changeManager(), "plan-remedy", "Wave 2").wave())
                .isEqualTo("Wave 2");
    }

    private static void assertHeldUp(Play play, Somebody somebody, String task) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> completes(play, somebody, task, "Wave 2", APPROVES))
                .withMessageContaining("The wave “Wave 1” has not left hypercare.");
    }

    @Test
    void readinessIsAskedOfTheWavesUnitsAndEverySignatureNamesTheWaveAndItsDay() {
        Play play = prepared();
        String shown = signOffs.askedBy(of(play, play.sponsor(), "sponsor-approves-go-live", "Wave 1")
                        .id())
                .orElseThrow()
                .shown();
        assertThat(shown)
                .contains("Wave 1 (1 of 2)", "1 January 2031")
                .contains(play.manager().person().name())
                .doesNotContain(play.manager(play.units().get(1)).person().name());
        goesLive(play, "Wave 1");

        String whole = "“The project " + play.key() + "”";
        assertThat(signOffs.about(play.key(), List.of("readiness", "go-live", "cutover")))
                .extracting(SignOff::statement)
                .filteredOn(statement -> statement.contains("Wave 1"))
                .hasSize(4)
                .contains(
                        "I approve that the wave “Wave 1” of " + whole + " goes live on 1 January 2031.",
                        "I state that the switch to the wave “Wave 1” of " + whole + " was made and held.");
    }

    @Test
    void aRemedyBelongsToItsWave() {
        Play play = prepared();
        completes(
                play,
                play.sponsor(),
                "sponsor-approves-go-live",
                "Wave 1",
                Map.of("decision", "refuse", "reason", "No printers."));
        completes(play, play.cio(), "cio-approves-go-live", "Wave 1", APPROVES);
        completes(play, play.changeManager(), "plan-remedy", "Wave 1", Map.of("remedy", "Printers came."));

        WorkItem asked = of(play, play.manager(), "attest-readiness", "Wave 1");
        assertThat(signOffs.askedBy(asked.id()).orElseThrow().shown()).contains("Printers came.");
        play.as(play.manager()).completes(asked, ATTESTS);
        goesLive(play, "Wave 1");
        play.story().hypercareIsOver();
        completes(
                play,
                play.sponsor(),
                "sponsor-approves-go-live",
                "Wave 2",
                Map.of("decision", "refuse", "reason", "No paper."));
        completes(play, play.cio(), "cio-approves-go-live", "Wave 2", APPROVES);
        assertThat(play.as(play.changeManager()).reads("plan-remedy").said().toString())
                .contains("No paper.")
                .doesNotContain("No printers.");
        completes(play, play.changeManager(), "plan-remedy", "Wave 2", Map.of("remedy", "Paper came."));
        WorkItem second = of(play, play.manager(play.units().get(1)), "attest-readiness", "Wave 2");
        assertThat(signOffs.askedBy(second.id()).orElseThrow().shown())
                .contains("Paper came.")
                .doesNotContain("Printers came.");
    }
}
