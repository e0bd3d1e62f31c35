package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.project.EndingRealignment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Notes that the charter is agreed anew, as a new sponsor or CIO asked. */
@Delegate(
        uses = {Use.STEP_STARTED, Use.STEP_ENDED},
        reads = Names.ROLE_CHANGE)
class EndRealignment implements ExecutionListener {

    private final EndingRealignment ending;

    EndRealignment(EndingRealignment ending) {
        this.ending = ending;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ending.end(((Number) execution.getVariable(Names.ROLE_CHANGE)).longValue());
    }
}
