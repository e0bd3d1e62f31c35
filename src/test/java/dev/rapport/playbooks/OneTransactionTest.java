package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Stumbling;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class OneTransactionTest {

    @Autowired
    GivenProject given;

    @Autowired
    Runs runs;

    @Autowired
    Stumbling stumbling;

    @Test
    void whereADelegateFailsNothingHasHappened() {
        Play play = given.project().begins();
        ProcessInstance advocacy = runs.of(play, "advocacy");
        play.story().aMessageIsWritten();
        long acts = runs.count(play, "act");

        stumbling.in(play.key());
        assertThatThrownBy(() -> play.as(play.sponsor()).approves("approve-message"))
                .hasRootCauseMessage("Stumbled");
        stumbling.noMore(play.key());

        assertThat(runs.tasks(advocacy)).containsExactly("approve-message");
        assertThat(advocacy).hasNotPassed("publish-message").variables().doesNotContainKey("outcome");
        assertThat(runs.workItem(play, "approve-message"))
                .containsEntry("state", "open")
                .containsEntry("answer", null)
                .containsEntry("closed_by", null);
        assertThat(runs.count(play, "sign_off")).isZero();
        assertThat(runs.count(play, "act")).isEqualTo(acts);

        play.as(play.sponsor()).approves("approve-message");
        assertThat(runs.count(play, "sign_off")).isEqualTo(1);
        assertThat(runs.count(play, "act")).isEqualTo(acts + 1);
    }
}
