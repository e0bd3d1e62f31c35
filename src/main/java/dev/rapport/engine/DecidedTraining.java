package dev.rapport.engine;

import dev.rapport.training.TrainingRule;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the decision table which training an impact calls for. */
@Component
class DecidedTraining implements TrainingRule {

    private final DecisionService decisions;

    DecidedTraining(@Lazy DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Proposal propose(@Nullable Integer level) {
        DmnDecisionRuleResult row = decisions
                .evaluateDecisionTableByKey(
                        Names.TRAINING_PROPOSAL, Variables.createVariables().putValue("level", level))
                .getSingleResult();
        Number hours = row.getEntry("hours");
        return new Proposal(row.getEntry("form"), hours.intValue());
    }
}
