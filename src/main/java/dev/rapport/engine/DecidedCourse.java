package dev.rapport.engine;

import dev.rapport.listening.PromiseRule;
import dev.rapport.perception.DraftRule;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Asks the project's version of a decision table how it goes on. Only its word for going on lets it go on: where no row
 * fits, or one says something unknown, it takes the strict way. Where there was no table when the project began, its plan
 * alone counts.
 */
@Component
class DecidedCourse implements PromiseRule, DraftRule {

    private static final String NEXT = "next";

    private final ProjectTables tables;

    DecidedCourse(ProjectTables tables) {
        this.tables = tables;
    }

    @Override
    public boolean allowsNewDate(String projectKey, String verdict, int broken, int left) {
        return says(
                "new-date",
                Names.PROMISE_COURSE,
                projectKey,
                Variables.createVariables()
                        .putValue("verdict", verdict)
                        .putValue("broken", broken)
                        .putValue("left", left));
    }

    @Override
    public boolean allowsAnother(String projectKey, int draft, int left) {
        return says(
                "write-again",
                Names.PROBLEM_COURSE,
                projectKey,
                Variables.createVariables().putValue("draft", draft).putValue("left", left));
    }

    private boolean says(String word, String table, String projectKey, VariableMap known) {
        return tables.in(projectKey, table)
                .map(version -> saysOnly(word, tables.decide(table, version, known, rows -> true)))
                .orElse(true);
    }

    private static boolean saysOnly(String word, DmnDecisionTableResult rows) {
        return !rows.isEmpty()
                && rows.stream().allMatch(row -> word.equals(row.getEntryMap().get(NEXT)));
    }
}
