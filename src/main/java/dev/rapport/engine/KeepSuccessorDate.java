package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.listening.TakingOverPromise;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps whether the one it is promised to agrees to the date that a successor asks for. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = Names.COMMITMENT,
        writes = Names.DATE_AGREED,
        fields = {"decision", "reason"})
class KeepSuccessorDate implements TaskListener {

    private final TakingOverPromise taking;

    KeepSuccessorDate(TakingOverPromise taking) {
        this.taking = taking;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        boolean agreed = answer.text("decision").equals("agree");
        taking.answerDate(step.commitment(), agreed, answer.text("reason"), step.actor());
        task.getExecution().setVariable(Names.DATE_AGREED, agreed);
    }
}
