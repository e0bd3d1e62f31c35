package dev.rapport.engine;

import dev.rapport.listening.PromiseRule;
import dev.rapport.perception.DraftRule;
import dev.rapport.refusal.Refused;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks the newest version of a decision table how it goes on. Only its word for going on lets it go on: where no row fits,
 * or one says something unknown, it takes the strict way. Where an organization's own playbook came without the table, the
 * plan alone counts.
 */
@Component
class DecidedCourse implements PromiseRule, DraftRule {

    private static final String NEXT = "next";

    private final DecisionService decisions;
    private final RepositoryService repository;

    DecidedCourse(@Lazy DecisionService decisions, @Lazy RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    @Override
    public boolean allowsNewDate(String verdict, int broken, int left) {
        return says(
                "new-date",
                Names.PROMISE_COURSE,
                Variables.createVariables()
                        .putValue("verdict", verdict)
                        .putValue("broken", broken)
                        .putValue("left", left));
    }

    @Override
    public boolean allowsAnother(int draft, int left) {
        return says(
                "write-again",
                Names.PROBLEM_COURSE,
                Variables.createVariables().putValue("draft", draft).putValue("left", left));
    }

    private boolean says(String word, String table, VariableMap known) {
        if (repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(table)
                        .latestVersion()
                        .count()
                == 0) {
            return true;
        }
        DmnDecisionTableResult rows = decided(table, known);
        return !rows.isEmpty()
                && rows.stream().allMatch(row -> word.equals(row.getEntryMap().get(NEXT)));
    }

    private DmnDecisionTableResult decided(String table, VariableMap known) {
        try {
            return decisions.evaluateDecisionTableByKey(table, known);
        } catch (ProcessEngineException | DmnEngineException unusable) {
            throw Refused.overtaken(
                    "The decision table “" + nameOf(table) + "” gives no answer here: more than one of its"
                            + " rows fits, or one cannot be read. A change manager has to correct and publish it. Nothing was"
                            + " changed.");
        }
    }

    private String nameOf(String table) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult()
                .getName();
    }
}
