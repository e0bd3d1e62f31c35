package dev.rapport.engine;

import dev.rapport.training.TrainingRule;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the project's version of the decision table which training an impact calls for; the first that came, where there
 * was none when the project began.
 */
@Component
class DecidedTraining implements TrainingRule {

    private static final String FORM = "form";
    private static final String HOURS = "hours";

    private final ProjectTables tables;

    DecidedTraining(ProjectTables tables) {
        this.tables = tables;
    }

    @Override
    public Proposal propose(String projectKey, @Nullable Integer level) {
        String version = tables.in(projectKey, Names.TRAINING_PROPOSAL)
                .or(() -> tables.first(Names.TRAINING_PROPOSAL))
                .orElseThrow();
        DmnDecisionRuleResult row = tables.decide(
                        Names.TRAINING_PROPOSAL,
                        version,
                        Variables.createVariables().putValue("level", level),
                        DecidedTraining::proposes)
                .getSingleResult();
        Number hours = row.getEntry(HOURS);
        return new Proposal(row.getEntry(FORM), hours.intValue());
    }

    private static boolean proposes(DmnDecisionTableResult rows) {
        return rows.size() == 1
                && rows.getFirstResult().getEntryMap().get(FORM) instanceof String
                && rows.getFirstResult().getEntryMap().get(HOURS) instanceof Number;
    }
}
