package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import java.util.Arrays;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Gives the fields that the step names to the process, so that it can decide by them. The whole answer is kept anyway. */
@Delegate(uses = Use.TASK_COMPLETED, properties = Names.KEEP)
class KeepAnswer implements TaskListener {

    private final Keepable keepable;

    KeepAnswer(Keepable keepable) {
        this.keepable = keepable;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        Arrays.stream(step.property(Names.KEEP).split(",", -1))
                .map(keepable::name)
                .forEach(name -> task.getExecution().setVariable(name, keepable.value(name, answer.valueOrNone(name))));
    }
}
