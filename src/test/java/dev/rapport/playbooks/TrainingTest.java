package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.tasklist.Brief;
import dev.rapport.tasklist.Scope;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Walks;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
@Walks("training")
class TrainingTest {

    @Autowired
    GivenProject given;

    @Autowired
    Runs runs;

    @Test
    void trainingIsNeededAndThePeopleAreAble() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed();
        ProcessInstance training = runs.of(play, "training");
        assertThat(runs.tasks(training)).containsExactlyInAnyOrder("confirm-needs");
        Brief proposal = play.as(play.manager()).reads("confirm-needs");
        assertThat(proposal.values()).isEqualTo(Map.of("functionality", List.of("orders")));
        assertThat(proposal.said())
                .extracting(Brief.Said::text)
                .containsExactly("Taking orders: impact 4 of 5, so a course with practice, about 8 hours\n"
                        + "Reading reports: impact 0 of 5, so no training");

        play.story().needsAreConfirmed(play.unit()).aSessionIsScheduled("Room 1");
        assertThat(runs.tasks(training)).containsExactlyInAnyOrder("confirm-ability");
        play.as(play.manager()).attests("confirm-ability");

        assertThat(training).isEnded().hasPassed("people-able");
    }

    @Test
    void noTrainingIsNeeded() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed();
        ProcessInstance training = runs.of(play, "training");

        play.as(play.manager()).completes("confirm-needs", Map.of("functionality", List.of()));

        assertThat(training).isEnded().hasPassed("no-training-needed").hasNotPassed("schedule-session");
    }

    @Test
    void thePeopleAreNotYetAbleAndTrainedAgain() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed().needsAreConfirmed(play.unit()).aSessionIsScheduled("Room 1");
        ProcessInstance training = runs.of(play, "training");

        play.as(play.manager()).refuses("confirm-ability", "Two were ill.");
        assertThat(runs.tasks(training)).containsExactlyInAnyOrder("schedule-session");
        play.as(play.trainer()).claims("schedule-session");
        assertThat(play.as(play.trainer()).reads("schedule-session").said())
                .extracting(Brief.Said::text)
                .containsExactly(
                        "Two were ill.",
                        "15 January 2031, Room 1, with Noor, 4 hours",
                        "Taking orders",
                        play.member().person().name());
        play.as(play.trainer())
                .completes(
                        "schedule-session",
                        Map.of("date", "2031-02-01", "place", "Room 2", "trainer", "Noor", "hours", 1));
        play.as(play.manager()).attests("confirm-ability");

        assertThat(training).isEnded().hasPassed("people-able");
        assertThat(runs.count(play, "training_session")).isEqualTo(2);
    }

    @Test
    void unknownImpactStillProposesTraining() {
        Play play = given.project().withUnknownImpact().begins();
        play.story().theCharterIsAgreed();

        Brief proposal = play.as(play.manager()).reads("confirm-needs");

        assertThat(proposal.values()).isEqualTo(Map.of("functionality", List.of("orders", "reports")));
        assertThat(proposal.said().get(0).text())
                .contains("Taking orders: impact unknown, so you decide, about 4 hours");
    }

    @Test
    void theSessionIsForAnybodyOfTheTrainingDepartment() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed().needsAreConfirmed(play.unit());

        WorkItem session = play.as(play.trainer()).mayTake("schedule-session");
        assertThat(session.assignee()).isNull();
        for (Somebody other : List.of(play.manager(), play.sponsor(), play.changeManager(), play.cio())) {
            assertThat(play.as(other).list(Scope.AVAILABLE)).isEmpty();
        }

        play.as(play.trainer()).claims("schedule-session");
        assertThat(play.as(play.trainer()).has("schedule-session").id()).isEqualTo(session.id());
    }
}
