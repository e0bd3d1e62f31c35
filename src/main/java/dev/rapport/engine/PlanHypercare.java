package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import java.time.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.beans.factory.annotation.Value;

/** Tells the process how long hypercare takes before its exit is asked for. */
@Delegate(
        uses = {Use.STEP_STARTED, Use.STEP_ENDED},
        writes = Names.HYPERCARE_SPAN)
class PlanHypercare implements ExecutionListener {

    private final String span;

    PlanHypercare(@Value("${rapport.hypercare:P14D}") String span) {
        this.span = Period.parse(span).toString();
    }

    @Override
    public void notify(DelegateExecution execution) {
        execution.setVariable(Names.HYPERCARE_SPAN, span);
    }
}
