package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.listening.ClaimingPromise;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps what the one who promised says, with the evidence. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = Names.COMMITMENT,
        fields = {"says", "evidence"})
class KeepClaim implements TaskListener {

    private final ClaimingPromise claiming;

    KeepClaim(ClaimingPromise claiming) {
        this.claiming = claiming;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        claiming.claim(step.commitment(), answer.text("says"), answer.text("evidence"), step.actor());
    }
}
