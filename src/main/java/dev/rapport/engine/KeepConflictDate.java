package dev.rapport.engine;

import dev.rapport.alignment.Conflict;
import dev.rapport.alignment.DatingConflict;
import dev.rapport.check.Vocabulary.Use;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps the new date of a conflict and who decides it, and lets the process wait for it. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = Names.CONFLICT,
        writes = {Names.OVERDUE_ON, Names.OWNER},
        fields = {"newDate", "reason"})
class KeepConflictDate implements TaskListener {

    private final DatingConflict dating;

    KeepConflictDate(DatingConflict dating) {
        this.dating = dating;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        Conflict conflict = dating.set(
                step.conflict(),
                answer.date("newDate"),
                answer.textOrNone("owner"),
                answer.text("reason"),
                step.actor());
        String over = conflict.decideBy().plusDays(1).toString();
        task.getExecution().setVariable(Names.OVERDUE_ON, over);
        task.getExecution().setVariable(Names.OWNER, conflict.owner());
    }
}
