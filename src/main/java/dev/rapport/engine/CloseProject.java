package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.project.FollowingLifecycle;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Notes that the project's process came to its end. */
@Delegate(
        uses = {Use.STEP_STARTED, Use.STEP_ENDED},
        reads = Names.PROJECT_KEY)
class CloseProject implements ExecutionListener {

    private final FollowingLifecycle lifecycle;

    CloseProject(FollowingLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void notify(DelegateExecution execution) {
        lifecycle.close((String) execution.getVariable(Names.PROJECT_KEY));
    }
}
