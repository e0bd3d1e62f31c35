package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.project.WalkingWaves;
import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;

/** Tells the process which units the wave has that it is about. */
@Delegate(
        uses = {Use.STEP_STARTED, Use.STEP_ENDED},
        reads = {Names.PROJECT_KEY, Names.WAVE},
        writes = Names.UNITS)
class TakeUnitsOfWave implements ExecutionListener {

    private final WalkingWaves waves;

    TakeUnitsOfWave(WalkingWaves waves) {
        this.waves = waves;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ServiceStep step = ServiceStep.of(execution);
        ObjectValue units = Variables.objectValue(new ArrayList<>(waves.units(step.project(), step.wave())))
                .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                .create();
        execution.setVariable(Names.UNITS, units);
    }
}
