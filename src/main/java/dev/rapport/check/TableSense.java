package dev.rapport.check;

import dev.rapport.markup.Element;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What makes decision tables work once all their parts are allowed. */
final class TableSense {

    private static final Pattern TIME_TO_LIVE = Pattern.compile("[0-9]{1,5}|P[0-9]{1,5}D");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");
    private static final Set<String> HIT_POLICIES = Set.of("UNIQUE", "FIRST", "ANY", "RULE ORDER", "COLLECT");
    private static final Set<String> AGGREGATIONS = Set.of("SUM", "MIN", "MAX", "COUNT");
    private static final Set<String> TYPES = Set.of("string", "boolean", "integer", "long", "double", "date");

    private final Element definitions;
    private final TableFindings findings;

    TableSense(Element definitions, TableFindings findings) {
        this.definitions = definitions;
        this.findings = findings;
    }

    void check() {
        List<Element> decisions = definitions.children(TableRules.DMN, "decision");
        if (decisions.isEmpty()) {
            findings.error("table-missing", "The file holds no decision.", "Add a decision table.");
        }
        decisions.forEach(this::decision);
        new TableRequirements(definitions, findings).check();
    }

    private void decision(Element decision) {
        if (!ID.matcher(decision.id()).matches()) {
            findings.error(
                    decision,
                    "table-id",
                    "The decision has no usable id.",
                    "Give it an id such as training-proposal, by which models call it.");
        }
        if (decision.attribute("name").orElse("").isBlank()) {
            findings.error(
                    decision, "table-name-missing", "The decision has no name.", "Name it so that people know it.");
        }
        String timeToLive =
                decision.attribute(TableRules.CAMUNDA, "historyTimeToLive").orElse("");
        if (!TIME_TO_LIVE.matcher(timeToLive).matches()) {
            findings.error(
                    decision,
                    "table-time-to-live",
                    "The decision does not say for how long its history is kept.",
                    "Set the history time to live in days, for example P3650D.");
        }
        List<Element> tables = decision.children(TableRules.DMN, "decisionTable");
        List<Element> literals = decision.children(TableRules.DMN, "literalExpression");
        if (tables.size() + literals.size() != 1) {
            findings.error(
                    decision,
                    "table-missing",
                    "The decision holds " + (tables.isEmpty() ? "nothing that decides." : "more than one table."),
                    "Give it one decision table or one expression.");
        }
        tables.forEach(this::table);
        literals.forEach(literal -> variable(decision));
    }

    private void variable(Element decision) {
        boolean named = decision.child(TableRules.DMN, "variable")
                .flatMap(variable -> variable.attribute("name"))
                .filter(name -> NAME.matcher(name).matches())
                .isPresent();
        if (!named) {
            findings.error(
                    decision,
                    "table-output-name",
                    "The result of the expression has no name.",
                    "Name it with letters, digits and _, as a variable.");
        }
    }

    private void table(Element table) {
        policy(table);
        List<Element> inputs = table.children(TableRules.DMN, "input");
        List<Element> outputs = table.children(TableRules.DMN, "output");
        List<Element> rules = table.children(TableRules.DMN, "rule");
        inputs.forEach(this::input);
        Set<String> names = new HashSet<>();
        outputs.forEach(output -> output(output, names));
        if (outputs.isEmpty()) {
            findings.error(table, "table-output-name", "The table has no output.", "Add a column for the result.");
        }
        if (rules.isEmpty()) {
            findings.warning(
                    table,
                    "table-without-rules",
                    "The table has no rule, so it never decides anything.",
                    "Add a rule.");
        }
        for (Element rule : rules) {
            boolean whole = rule.children(TableRules.DMN, "inputEntry").size() == inputs.size()
                    && rule.children(TableRules.DMN, "outputEntry").size() == outputs.size();
            if (!whole) {
                findings.error(
                        rule,
                        "table-rule-incomplete",
                        "It does not have one entry for each column.",
                        "Delete the rule and add it again with the modeler.");
            }
        }
    }

    private void policy(Element table) {
        String policy = table.attribute("hitPolicy").orElse("UNIQUE");
        if (!HIT_POLICIES.contains(policy)) {
            findings.error(
                    table,
                    "table-hit-policy",
                    "The engine does not know the hit policy “" + policy + "”.",
                    "Choose unique, first, any, rule order or collect.");
        }
        table.attribute("aggregation").ifPresent(aggregation -> {
            boolean one = table.children(TableRules.DMN, "output").size() == 1;
            if (!policy.equals("COLLECT") || !AGGREGATIONS.contains(aggregation) || !one) {
                findings.error(
                        table,
                        "table-hit-policy",
                        "It cannot bring its results together by “" + aggregation + "”.",
                        "Choose collect with sum, min, max or count, and one output.");
            }
        });
    }

    private void input(Element input) {
        if (input.children(TableRules.DMN, "inputExpression").size() != 1) {
            findings.error(
                    input,
                    "table-input",
                    "The input does not say what it reads.",
                    "Write the variable's name into it.");
        }
        input.child(TableRules.DMN, "inputExpression").ifPresent(this::type);
        input.attribute(TableRules.CAMUNDA, "inputVariable")
                .filter(name -> !NAME.matcher(name).matches())
                .ifPresent(name -> findings.error(
                        input,
                        "table-input",
                        "The input's variable “" + name + "” is no name that a variable can have.",
                        "Use letters, digits and _."));
    }

    private void output(Element output, Set<String> names) {
        String name = output.attribute("name").orElse("");
        boolean twice = !names.add(name);
        if (!NAME.matcher(name).matches() || twice) {
            findings.error(
                    output,
                    "table-output-name",
                    twice
                            ? "Two outputs have the name “" + name + "”."
                            : "The output has no name that a variable can have.",
                    "Name each output with letters, digits and _, as a variable.");
        }
        if (output.attribute("typeRef").isEmpty()) {
            findings.error(
                    output, "table-type", "The output has no type.", "Choose text, a number, a date or yes and no.");
        }
        type(output);
    }

    private void type(Element typed) {
        typed.attribute("typeRef")
                .filter(type -> !TYPES.contains(type))
                .ifPresent(type -> findings.error(
                        typed,
                        "table-type",
                        "The engine does not know the type “" + type + "”.",
                        "Choose one of string, boolean, integer, long, double and date."));
    }
}
