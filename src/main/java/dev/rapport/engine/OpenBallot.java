package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.perception.OpeningBallot;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Opens the round's ballot and tells the process when it closes. */
@Delegate(uses = Use.SERVICE, reads = Names.ROUND, writes = Names.BALLOT_CLOSES)
class OpenBallot implements JavaDelegate {

    private final OpeningBallot opening;

    OpenBallot(OpeningBallot opening) {
        this.opening = opening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ServiceStep step = ServiceStep.of(execution);
        String closes = opening.open(step.round()).toString();
        execution.setVariable(Names.BALLOT_CLOSES, closes);
    }
}
