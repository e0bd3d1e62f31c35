package dev.rapport.engine;

import dev.rapport.alignment.DecidingConflict;
import dev.rapport.check.Vocabulary.Use;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps the owner's signed decision of a conflict. */
@Delegate(uses = Use.TASK_COMPLETED, reads = Names.CONFLICT, fields = "text")
class KeepConflictDecision implements TaskListener {

    private final DecidingConflict deciding;

    KeepConflictDecision(DecidingConflict deciding) {
        this.deciding = deciding;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        deciding.decide(step.conflict(), answer.text("text"), step.actor());
    }
}
