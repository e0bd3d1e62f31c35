package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.listening.TakingOverPromise;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps how a successor answers, and tells the process. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = Names.COMMITMENT,
        writes = Names.TAKEN,
        fields = {"decision", "newDate", "reason"})
class KeepTakeOver implements TaskListener {

    private final TakingOverPromise taking;

    KeepTakeOver(TakingOverPromise taking) {
        this.taking = taking;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        String decision = answer.text("decision");
        boolean goesOn = taking.answer(
                step.commitment(), decision, answer.dateOrNone("newDate"), answer.text("reason"), step.actor());
        task.getExecution().setVariable(Names.TAKEN, goesOn ? decision : "decline");
    }
}
