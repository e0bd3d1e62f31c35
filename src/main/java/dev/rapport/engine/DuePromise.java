package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.listening.ReadingCommitments;
import dev.rapport.tasklist.DueDates;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Makes the task due on the day by which the promise has to be kept. */
@Delegate(uses = Use.TASK_CREATED, reads = Names.COMMITMENT)
class DuePromise implements TaskListener {

    private final ReadingCommitments promises;
    private final DueDates days;

    DuePromise(ReadingCommitments promises, DueDates days) {
        this.promises = promises;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        task.setDueDate(Date.from(days.endOf(promises.dueOf(step.commitment()))));
    }
}
