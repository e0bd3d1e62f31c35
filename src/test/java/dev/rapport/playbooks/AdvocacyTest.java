package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.refusal.Refused;
import dev.rapport.tasklist.Brief;
import dev.rapport.testing.Given;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Walks;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
@Walks("advocacy")
class AdvocacyTest {

    @Autowired
    GivenProject given;

    @Autowired
    Given givenPeople;

    @Autowired
    Runs runs;

    @Test
    void theMessageIsApprovedAndPublishedAndTheSponsorIsSeenToAct() {
        Play play = given.project().begins();
        ProcessInstance advocacy = runs.of(play, "advocacy");
        assertThat(runs.tasks(advocacy)).containsExactlyInAnyOrder("write-message");
        assertThat(play.as(play.changeManager()).reads("write-message")).isEqualTo(Brief.EMPTY);

        play.story().aMessageIsWritten();
        assertThat(advocacy).hasNotPassed("publish-message");
        play.as(play.sponsor()).approves("approve-message");
        assertThat(advocacy).hasPassed("publish-message").isWaitingAtExactly("record-sponsor-act");
        play.as(play.sponsor())
                .completes("record-sponsor-act", Map.of("act", "Visited", "on", "2031-01-10", "witness", "Ann"));

        assertThat(advocacy).isEnded().hasPassed("advocacy-cycle-completed");
        assertThat(runs.count(play, "sponsor_act")).isEqualTo(1);
    }

    @Test
    void theSponsorRefusesThenTheMessageIsRewrittenFromTheDraftAndTheReason() {
        Play play = given.project().begins();
        ProcessInstance advocacy = runs.of(play, "advocacy");
        play.story().aMessageIsWritten();
        play.as(play.sponsor()).refuses("approve-message", "Say it plainly.");

        assertThat(advocacy).isWaitingAtExactly("write-message").hasNotPassed("publish-message");
        Brief brief = play.as(play.changeManager()).reads("write-message");
        assertThat(brief.values()).isEqualTo(Map.of("benefit", "Orders in a day.", "worse", "More typing at first."));
        assertThat(brief.said())
                .containsExactly(
                        new Brief.Said("Why " + play.sponsor().person().name() + " said no", "Say it plainly."));

        play.story().anAdvocacyCycleIsCompleted();
        assertThat(advocacy).isEnded();
    }

    @Test
    void aSponsorWhoWroteTheMessageMayNotApproveItButAnotherMay() {
        Play play = given.project().whoseSponsorLeadsTheChange().begins();
        ProcessInstance advocacy = runs.of(play, "advocacy");
        play.story().aMessageIsWritten();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> play.as(play.sponsor()).approves("approve-message"))
                .withMessage("You prepared this, so somebody else has to approve it.")
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.NOT_ALLOWED));
        assertThat(runs.tasks(advocacy)).containsExactlyInAnyOrder("approve-message");
        assertThat(runs.count(play, "sign_off")).isZero();

        Given.Somebody other = givenPeople.person("sponsor").whoMaySign();
        String message = play.as(play.sponsor()).has("approve-message").id();
        play.useCases().taking().reassign(play.changeManager().person(), message, other.username());
        play.as(other).approves("approve-message");
        assertThat(runs.tasks(advocacy)).containsExactlyInAnyOrder("record-sponsor-act");
    }
}
