package dev.rapport.engine;

import dev.rapport.advocacy.Advocating;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps the draft of a message. */
@Delegate
class KeepMessage implements TaskListener {

    private final Advocating advocacy;

    KeepMessage(Advocating advocacy) {
        this.advocacy = advocacy;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        advocacy.write(step.project(), answer.text("benefit"), answer.text("worse"), step.actor());
    }
}
