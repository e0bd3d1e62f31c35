package dev.rapport.check;

import dev.rapport.check.Growth.Computed;
import dev.rapport.markup.Element;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What decisions require of each other: it is in the same file, goes in no circle, and does not grow without end. */
final class TableRequirements {

    private static final Set<String> REQUIRED = Set.of("requiredDecision", "requiredInput", "requiredAuthority");

    private final Element definitions;
    private final TableFindings findings;

    TableRequirements(Element definitions, TableFindings findings) {
        this.definitions = definitions;
        this.findings = findings;
    }

    void check() {
        Map<String, Set<String>> there = new HashMap<>();
        definitions
                .children()
                .forEach(child -> there.computeIfAbsent(child.name().local(), kind -> new HashSet<>())
                        .add(child.id()));
        definitions.walk(element -> required(element, there));
        Map<String, Computed> all = new LinkedHashMap<>();
        List<Element> decisions = definitions.children(TableRules.DMN, "decision");
        decisions.forEach(decision -> all.put(decision.id(), new Computed(factor(decision), uses(decision))));
        Growth growth = new Growth(all);
        decisions.forEach(decision -> complain(decision, growth.of(decision.id())));
    }

    /** @param there the ids of what the file holds, by its kind */
    private void required(Element element, Map<String, Set<String>> there) {
        if (!REQUIRED.contains(element.name().local())) {
            return;
        }
        String target = target(element);
        String kind = switch (element.name().local()) {
            case "requiredDecision" -> "decision";
            case "requiredInput" -> "inputData";
            default -> "knowledgeSource";
        };
        if (!there.getOrDefault(kind, Set.of()).contains(target) || target.isEmpty()) {
            findings.error(
                    element,
                    "table-requirement-missing",
                    "It requires “" + element.attribute("href").orElse("") + "”, which is not in this file.",
                    "Draw the arrow from something in the same diagram.");
        }
    }

    private static String target(Element element) {
        return element.attribute("href")
                .filter(href -> href.startsWith("#"))
                .map(href -> href.substring(1))
                .orElse("");
    }

    private static Set<String> uses(Element decision) {
        Set<String> uses = new HashSet<>();
        decision.walk(element -> {
            if (element.name().local().equals("requiredDecision")) {
                uses.add(target(element));
            }
        });
        return uses;
    }

    /** A table that collects makes a list of all its rules' results. */
    private static double factor(Element decision) {
        double[] largest = {1};
        decision.walk(element -> {
            if (Set.of("outputEntry", "literalExpression")
                    .contains(element.name().local())) {
                String text =
                        element.child(TableRules.DMN, "text").map(Element::text).orElse("");
                largest[0] = Math.max(largest[0], Growth.factor(text));
            }
        });
        return largest[0]
                * decision.children(TableRules.DMN, "decisionTable").stream()
                        .filter(table -> List.of("COLLECT", "RULE ORDER")
                                .contains(table.attribute("hitPolicy").orElse("")))
                        .filter(table -> !uses(decision).isEmpty())
                        .mapToInt(table -> Math.max(
                                1, table.children(TableRules.DMN, "rule").size()))
                        .max()
                        .orElse(1);
    }

    private void complain(Element decision, double growth) {
        if (Double.isInfinite(growth)) {
            findings.error(
                    decision,
                    "table-circle",
                    "The decision requires its own result.",
                    "Remove one of the arrows that lead back to it.");
        } else if (Growth.tooMuch(growth)) {
            findings.error(
                    decision,
                    "table-grows",
                    "The decision joins results of other decisions so often that the value could grow without end.",
                    "Join fewer values, or decide in one table.");
        }
    }
}
