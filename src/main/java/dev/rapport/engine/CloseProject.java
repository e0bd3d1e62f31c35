package dev.rapport.engine;

import dev.rapport.project.FollowingLifecycle;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Notes that the project's process came to its end, and ends what was started beside it. */
@Delegate
class CloseProject implements ExecutionListener {

    private final FollowingLifecycle lifecycle;
    private final EndingRuns ending;

    CloseProject(FollowingLifecycle lifecycle, EndingRuns ending) {
        this.lifecycle = lifecycle;
        this.ending = ending;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String project = (String) execution.getVariable(Names.PROJECT_KEY);
        ending.allBeside(execution.getProcessInstanceId(), project, "The project is closed");
        lifecycle.close(project);
    }
}
