package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.project.TakingRoleOver;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Keeps how a successor answers who is asked to take a leading role over, and tells the process. A form without
 * “promises” leaves each of them to be asked apart.
 */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = Names.ROLE_CHANGE,
        writes = Names.TAKEN,
        fields = {"decision", "reason"})
class KeepRoleAnswer implements TaskListener {

    private final TakingRoleOver taking;

    KeepRoleAnswer(TakingRoleOver taking) {
        this.taking = taking;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        String decision = answer.text("decision");
        taking.answer(step.roleChange(), decision, answer.textsOrNone("promises"), answer.text("reason"), step.actor());
        task.getExecution().setVariable(Names.TAKEN, decision);
    }
}
