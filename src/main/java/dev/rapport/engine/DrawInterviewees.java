package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.perception.DrawingInterviewees;
import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;

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
        DrawingInterviewees.Drawn drawn =
                drawing.draw(ServiceStep.of(execution).project(), execution.getProcessInstanceId());
        execution.setVariable(Names.ROUND, drawn.round());
        execution.setVariable(
                Names.INTERVIEWEES,
                Variables.objectValue(new ArrayList<>(drawn.interviewees()))
                        .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                        .create());
    }
}
