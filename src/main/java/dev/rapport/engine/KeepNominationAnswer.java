package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.involvement.InvolvingUsers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps the nominee's answer and tells the process whether the role is filled. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = {Names.PROJECT_KEY, Names.UNIT},
        writes = Names.ACCEPTED,
        fields = {"decision", "reason"})
class KeepNominationAnswer implements TaskListener {

    private final InvolvingUsers users;

    KeepNominationAnswer(InvolvingUsers users) {
        this.users = users;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        boolean accepted = answer.text("decision").equals("accept");
        users.answerNomination(step.project(), step.unit(), step.actor(), accepted, answer.text("reason"));
        task.getExecution().setVariable(Names.ACCEPTED, accepted);
    }
}
