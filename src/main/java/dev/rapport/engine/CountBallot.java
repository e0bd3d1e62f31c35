package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.perception.CountingBallot;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Counts the round's ballots and tells the process whether a gap is wider than before, and nothing else. */
@Delegate(uses = Use.SERVICE, reads = Names.ROUND, writes = Names.GAP_WIDER)
class CountBallot implements JavaDelegate {

    private final CountingBallot counting;

    CountBallot(CountingBallot counting) {
        this.counting = counting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ServiceStep step = ServiceStep.of(execution);
        execution.setVariable(Names.GAP_WIDER, counting.count(step.round()));
    }
}
