package dev.rapport.engine;

import dev.rapport.alignment.DatingConflict;
import dev.rapport.check.Vocabulary.Use;
import dev.rapport.tasklist.DueDates;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Makes the task due on the day by which the conflict has to be decided. */
@Delegate(uses = Use.TASK_CREATED, reads = Names.CONFLICT)
class DueConflict implements TaskListener {

    private final DatingConflict conflicts;
    private final DueDates days;

    DueConflict(DatingConflict conflicts, DueDates days) {
        this.conflicts = conflicts;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        task.setDueDate(Date.from(days.endOf(conflicts.dueOf(step.conflict()))));
    }
}
