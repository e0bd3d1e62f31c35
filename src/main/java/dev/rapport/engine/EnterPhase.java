package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.project.FollowingLifecycle;
import dev.rapport.project.Phase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Notes that the project reached the phase that the step names. */
@Delegate(
        uses = {Use.STEP_STARTED, Use.STEP_ENDED},
        properties = Names.PHASE,
        reads = Names.PROJECT_KEY)
class EnterPhase implements ExecutionListener {

    private final FollowingLifecycle lifecycle;

    EnterPhase(FollowingLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String phase =
                Properties.of(execution, execution.getProcessDefinitionId()).get(Names.PHASE);
        lifecycle.enter((String) execution.getVariable(Names.PROJECT_KEY), Phase.of(phase));
    }
}
