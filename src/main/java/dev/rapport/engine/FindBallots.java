package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.perception.AskingForBallots;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Tells the process whether anybody may be asked for a ballot. */
@Delegate(uses = Use.STEP_STARTED, reads = Names.ROUND, writes = Names.BALLOTS_AGREED)
class FindBallots implements ExecutionListener {

    private final AskingForBallots asking;

    FindBallots(AskingForBallots asking) {
        this.asking = asking;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ServiceStep step = ServiceStep.of(execution);
        execution.setVariable(Names.BALLOTS_AGREED, asking.may(step.round()));
    }
}
