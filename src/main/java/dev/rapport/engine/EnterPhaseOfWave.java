package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.project.Phase;
import dev.rapport.project.WalkingWaves;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Notes that a wave reached the phase that the step names. */
@Delegate(
        uses = {Use.STEP_STARTED, Use.STEP_ENDED},
        properties = Names.PHASE,
        reads = {Names.PROJECT_KEY, Names.WAVE})
class EnterPhaseOfWave implements ExecutionListener {

    private final WalkingWaves waves;

    EnterPhaseOfWave(WalkingWaves waves) {
        this.waves = waves;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ServiceStep step = ServiceStep.of(execution);
        waves.enter(step.project(), step.wave(), Phase.of(step.property(Names.PHASE)));
    }
}
