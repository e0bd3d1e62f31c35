package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.listening.GivingVerdict;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps the verdict of the one it was promised to, and tells the process what it leads to. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = Names.COMMITMENT,
        writes = Names.STANDING,
        fields = {"verdict", "words", "newDate"})
class KeepVerdict implements TaskListener {

    private final GivingVerdict giving;

    KeepVerdict(GivingVerdict giving) {
        this.giving = giving;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        GivingVerdict.Standing standing = giving.give(
                step.commitment(),
                answer.text("verdict"),
                answer.text("words"),
                answer.dateOrNone("newDate"),
                step.actor());
        task.getExecution().setVariable(Names.STANDING, standing.word());
    }
}
