package dev.rapport.engine;

import dev.rapport.advocacy.Advocating;
import dev.rapport.check.Vocabulary.Use;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps the draft of a message. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = Names.PROJECT_KEY,
        fields = {"benefit", "worse"})
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
