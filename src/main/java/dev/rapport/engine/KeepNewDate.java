package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.listening.AgreeingDate;
import dev.rapport.listening.ReadingCommitments;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps whether the one who promised agrees to the new date, and lets the process wait for it. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = Names.COMMITMENT,
        writes = {Names.DATE_AGREED, Names.OVERDUE_ON},
        fields = {"decision", "reason"})
class KeepNewDate implements TaskListener {

    private final AgreeingDate agreeing;
    private final ReadingCommitments promises;

    KeepNewDate(AgreeingDate agreeing, ReadingCommitments promises) {
        this.agreeing = agreeing;
        this.promises = promises;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        boolean agreed = answer.text("decision").equals("agree");
        agreeing.answer(step.commitment(), agreed, answer.text("reason"), step.actor());
        task.getExecution().setVariable(Names.DATE_AGREED, agreed);
        LocalDate due = promises.dueOf(step.commitment());
        task.getExecution().setVariable(Names.OVERDUE_ON, due.plusDays(1).toString());
    }
}
