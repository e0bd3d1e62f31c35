package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.involvement.InvolvingUsers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps what a user says about the new product. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = {Names.PROJECT_KEY, Names.UNIT},
        fields = "remark")
class KeepRemark implements TaskListener {

    private final InvolvingUsers users;

    KeepRemark(InvolvingUsers users) {
        this.users = users;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        users.remark(step.project(), step.unit(), step.actor(), answer.text("remark"));
    }
}
