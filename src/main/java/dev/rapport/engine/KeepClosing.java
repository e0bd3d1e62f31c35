package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.project.FollowingLifecycle;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps what the project achieved. */
@Delegate(uses = Use.TASK_COMPLETED, reads = Names.PROJECT_KEY, fields = "summary")
class KeepClosing implements TaskListener {

    private final FollowingLifecycle lifecycle;

    KeepClosing(FollowingLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        lifecycle.keepClosing(step.project(), answer.text("summary"));
    }
}
