package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.listening.AnsweringPromise;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps whether the one who was asked gives the promise, and tells the process. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = Names.COMMITMENT,
        writes = Names.ACCEPTED,
        fields = {"decision", "reason"})
class KeepPromiseAnswer implements TaskListener {

    private final AnsweringPromise promise;

    KeepPromiseAnswer(AnsweringPromise promise) {
        this.promise = promise;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        boolean accepted = answer.text("decision").equals("accept");
        promise.answer(step.commitment(), accepted, answer.text("reason"), step.actor());
        task.getExecution().setVariable(Names.ACCEPTED, accepted);
    }
}
