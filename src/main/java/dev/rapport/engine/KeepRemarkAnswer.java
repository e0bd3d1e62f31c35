package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.involvement.InvolvingUsers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps the answer that a remark got. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = {Names.PROJECT_KEY, Names.UNIT},
        fields = {"answer", "text"})
class KeepRemarkAnswer implements TaskListener {

    private final InvolvingUsers users;

    KeepRemarkAnswer(InvolvingUsers users) {
        this.users = users;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        users.answerRemark(step.project(), step.unit(), answer.text("answer"), answer.text("text"), step.actor());
    }
}
