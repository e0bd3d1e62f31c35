package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.personal.AgreedLimits;
import dev.rapport.personal.Limits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Tells the process whether anybody may be nominated for a part; while that is not settled it goes on, and the step itself waits. */
@Delegate(uses = Use.STEP_STARTED, reads = Names.PROJECT_KEY, writes = Names.PARTS_AGREED)
class FindPartsAgreed implements ExecutionListener {

    private final AgreedLimits agreed;

    FindPartsAgreed(AgreedLimits agreed) {
        this.agreed = agreed;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String project = (String) execution.getVariable(Names.PROJECT_KEY);
        execution.setVariable(
                Names.PARTS_AGREED, agreed.of(project).map(Limits::parts).orElse(true));
    }
}
