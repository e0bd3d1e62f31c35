package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.project.CancellingProject;
import dev.rapport.project.Phase;
import dev.rapport.project.Project;
import dev.rapport.project.Projects;
import dev.rapport.project.Status;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Listened;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Walks;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
@Walks("project-lifecycle")
class ProjectLifecycleTest {

    @Autowired
    GivenProject given;

    @Autowired
    Listened listened;

    @Autowired
    Runs runs;

    @Autowired
    Projects projects;

    @Autowired
    CancellingProject cancelling;

    private Phase phase(Play play) {
        return projects.get(play.key()).phase();
    }

    @Test
    void aProjectGoesFromItsCharterToItsClose() {
        Play play = given.project().withUnits(2).begins();
        ProcessInstance lifecycle = runs.of(play, "project-lifecycle");
        assertThat(lifecycle).isWaitingAt("align", "advocate");
        assertThat(phase(play)).isEqualTo(Phase.ALIGN);

        play.story().theCharterIsAgreed();
        assertThat(lifecycle).isWaitingAt("take-waves-live");
        assertThat(phase(play)).isEqualTo(Phase.PREPARE);

        play.story().peopleAreTrained().usersAreInvolved();
        assertThat(phase(play)).isEqualTo(Phase.GO_LIVE);

        play.story().itGoesLive();
        assertThat(lifecycle).isWaitingAt("take-waves-live");
        assertThat(phase(play)).isEqualTo(Phase.LIVE);

        play.story().hypercareIsOver();
        assertThat(lifecycle).isWaitingAt("close-project");
        assertThat(phase(play)).isEqualTo(Phase.LIVE);

        play.story().theProjectIsClosed();
        assertThat(lifecycle).isEnded().hasPassed("project-closed");
        Project closed = projects.get(play.key());
        assertThat(closed.phase()).isEqualTo(Phase.CLOSED);
        assertThat(closed.status()).isEqualTo(Status.ENDED);
        assertThat(closed.endedAt()).isNotNull();
    }

    @Test
    void aProjectThatListensFirstAlignsWhenTheProblemIsSigned() {
        Play play = given.project().thatListensFirst().begins();
        ProcessInstance lifecycle = runs.of(play, "project-lifecycle");
        assertThat(lifecycle).isWaitingAt("listen", "advocate").isNotWaitingAt("align");

        listened.throughout(play);

        assertThat(lifecycle).isWaitingAt("align").isNotWaitingAt("listen");
        assertThat(phase(play)).isEqualTo(Phase.ALIGN);
    }

    @Test
    void advocacyWaitsTwoWeeksAndThenBeginsAnew() {
        Play play = given.project().begins();
        ProcessInstance lifecycle = runs.of(play, "project-lifecycle");
        Instant before = Instant.now();
        play.story().anAdvocacyCycleIsCompleted();

        assertThat(lifecycle).isWaitingAt("next-advocacy-cycle", "align");
        assertThat(runs.timer(lifecycle).getDuedate().toInstant())
                .isBetween(
                        before.plus(Duration.ofDays(14)).minusSeconds(1),
                        Instant.now().plus(Duration.ofDays(14)));
        assertThat(play.as(play.changeManager()).tasks()).isEmpty();

        runs.fireTimer(lifecycle);

        assertThat(lifecycle).isWaitingAt("advocate", "align");
        assertThat(runs.of(play, "advocacy")).isWaitingAtExactly("write-message");
        assertThat(play.as(play.changeManager()).tasks()).containsExactly("write-message");
        play.story().anAdvocacyCycleIsCompleted();
        assertThat(lifecycle).isWaitingAt("next-advocacy-cycle");
    }

    @Test
    void theEndOfTheProjectEndsAnOpenAdvocacyCycle() {
        Play play = given.project().begins();
        play.story().unitsArePrepared().itGoesLive().aMessageIsWritten();
        ProcessInstance advocacy = runs.of(play, "advocacy");
        assertThat(runs.workItem(play, "approve-message")).containsEntry("state", "open");

        play.story().theProjectIsClosed();

        assertThat(advocacy).isEnded().hasNotPassed("advocacy-cycle-completed");
        assertThat(runs.workItem(play, "approve-message")).containsEntry("state", "cancelled");
        assertThat(play.as(play.sponsor()).tasks()).isEmpty();
    }

    @Test
    void theEndOfTheProjectEndsTheWaitForTheNextAdvocacyCycle() {
        Play play = given.project().begins();
        ProcessInstance lifecycle = runs.of(play, "project-lifecycle");
        play.story().anAdvocacyCycleIsCompleted().unitsArePrepared().itGoesLive();

        play.story().theProjectIsClosed();

        assertThat(lifecycle).isEnded();
        assertThat(runs.timer(lifecycle)).isNull();
    }

    @Test
    void aProjectIsCancelledWithAllThatIsOpen() {
        Play play = given.project().withUnits(2).begins();
        play.story().theCharterIsAgreed();
        ProcessInstance lifecycle = runs.of(play, "project-lifecycle");

        cancelling.cancel(play.sponsor().person(), play.key(), "The vendor is bankrupt.");

        assertThat(lifecycle).isEnded().hasNotPassed("project-closed");
        Project cancelled = projects.get(play.key());
        assertThat(cancelled.status()).isEqualTo(Status.CANCELLED);
        assertThat(cancelled.phase()).isEqualTo(Phase.PREPARE);
        assertThat(runs.workItems(play))
                .extracting("state")
                .doesNotContain("open")
                .contains("cancelled");
        assertThat(runs.count(play, "sign_off"))
                .as("the charter’s four, and the sponsor’s word that it ends")
                .isEqualTo(5);
    }
}
