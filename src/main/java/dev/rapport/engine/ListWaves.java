package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.project.WalkingWaves;
import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;

/** Tells the process in which waves the project goes live, as numbers from 1. There is one at least. */
@Delegate(
        uses = {Use.STEP_STARTED, Use.STEP_ENDED},
        reads = Names.PROJECT_KEY,
        writes = Names.WAVES)
class ListWaves implements ExecutionListener {

    private final WalkingWaves waves;

    ListWaves(WalkingWaves waves) {
        this.waves = waves;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String project = (String) execution.getVariable(Names.PROJECT_KEY);
        ObjectValue numbers = Variables.objectValue(new ArrayList<>(waves.numbers(project)))
                .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                .create();
        execution.setVariable(Names.WAVES, numbers);
    }
}
