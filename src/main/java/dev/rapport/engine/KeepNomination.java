package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.involvement.InvolvingUsers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps whom the manager nominated and tells the process whom to ask. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = {Names.PROJECT_KEY, Names.UNIT},
        writes = Names.NOMINEE,
        fields = {"role", "nominee", "hours", "work"})
class KeepNomination implements TaskListener {

    private final InvolvingUsers users;

    KeepNomination(InvolvingUsers users) {
        this.users = users;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        users.nominate(
                step.project(),
                step.unit(),
                answer.text("role"),
                answer.text("nominee"),
                answer.number("hours"),
                answer.text("work"),
                step.actor());
        task.getExecution().setVariable(Names.NOMINEE, answer.text("nominee"));
    }
}
