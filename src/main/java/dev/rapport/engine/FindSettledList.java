package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.personal.AgreedLimits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Tells the process whether it is settled which personal data may be collected. */
@Delegate(uses = Use.STEP_STARTED, reads = Names.PROJECT_KEY, writes = Names.DATA_SETTLED)
class FindSettledList implements ExecutionListener {

    private final AgreedLimits agreed;

    FindSettledList(AgreedLimits agreed) {
        this.agreed = agreed;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String project = (String) execution.getVariable(Names.PROJECT_KEY);
        execution.setVariable(Names.DATA_SETTLED, agreed.of(project).isPresent());
    }
}
