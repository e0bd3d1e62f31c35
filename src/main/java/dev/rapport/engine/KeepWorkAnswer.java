package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.project.TakingWorkOver;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps how a successor answers who is asked to take all of somebody's work over, and tells the process. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = Names.WORK_HANDOVER,
        writes = Names.TAKEN,
        fields = {"decision", "reason"})
class KeepWorkAnswer implements TaskListener {

    private final TakingWorkOver taking;

    KeepWorkAnswer(TakingWorkOver taking) {
        this.taking = taking;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        String decision = answer.text("decision");
        taking.answer(step.workHandover(), decision, answer.text("reason"), step.actor());
        task.getExecution().setVariable(Names.TAKEN, decision);
    }
}
