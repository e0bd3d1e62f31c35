package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.perception.DrawingInterviewees;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;

/** Begins a round of listening: draws by lot who is interviewed. */
@Delegate(
        uses = Use.SERVICE,
        reads = Names.PROJECT_KEY,
        writes = {Names.ROUND, Names.INTERVIEWEES})
class DrawInterviewees implements JavaDelegate {

    private final DrawingInterviewees drawing;

    DrawInterviewees(DrawingInterviewees drawing) {
        this.drawing = drawing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ServiceStep step = ServiceStep.of(execution);
        DrawingInterviewees.Drawn drawn = drawing.draw(step.project(), execution.getProcessInstanceId());
        execution.setVariable(Names.ROUND, drawn.round());
        execution.setVariable(Names.INTERVIEWEES, list(drawn.interviewees()));
    }

    private static ObjectValue list(List<String> people) {
        return Variables.objectValue(new ArrayList<>(people))
                .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                .create();
    }
}
