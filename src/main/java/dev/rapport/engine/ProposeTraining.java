package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.training.PlanningTraining;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Proposes a unit's training from the impact on it. */
@Delegate(
        uses = Use.SERVICE,
        reads = {Names.PROJECT_KEY, Names.UNIT})
class ProposeTraining implements JavaDelegate {

    private final PlanningTraining training;

    ProposeTraining(PlanningTraining training) {
        this.training = training;
    }

    @Override
    public void execute(DelegateExecution execution) {
        training.propose((String) execution.getVariable(Names.PROJECT_KEY), (String) execution.getVariable(Names.UNIT));
    }
}
