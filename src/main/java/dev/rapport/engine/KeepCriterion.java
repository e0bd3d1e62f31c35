package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.listening.StatingCriterion;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps what counts as kept, and tells the process when the date has passed. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = Names.COMMITMENT,
        writes = Names.OVERDUE_ON,
        fields = {"criterion", "due"})
class KeepCriterion implements TaskListener {

    private final StatingCriterion criterion;

    KeepCriterion(StatingCriterion criterion) {
        this.criterion = criterion;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        LocalDate due = answer.date("due");
        criterion.state(step.commitment(), answer.text("criterion"), due, step.actor());
        task.getExecution().setVariable(Names.OVERDUE_ON, due.plusDays(1).toString());
    }
}
