package dev.rapport.check;

import dev.rapport.markup.Element;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether what a step reads is surely there, and whether a model leaves alone what only Rapport sets. */
final class FactsCheck {

    private static final String NEEDS = "needs";

    private final Vocabulary vocabulary;
    private final Findings findings;

    FactsCheck(Vocabulary vocabulary, Findings findings) {
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    /** @return what has to be there when the process begins */
    static Set<String> needs(Vocabulary vocabulary, Model model) {
        Set<String> needs = new TreeSet<>(declared(model));
        FactsFlow.missing(new Facts(vocabulary), model).values().forEach(needs::addAll);
        return needs;
    }

    void check(Model model) {
        model.nodes().forEach(this::reserved);
        Set<String> known = new HashSet<>(vocabulary.given());
        known.addAll(declared(model));
        if (!Lifecycle.is(model)) {
            known.add(Facts.UNIT);
        }
        Map<Element, Set<String>> missing = FactsFlow.missing(new Facts(vocabulary), model);
        missing.forEach(
                (node, names) -> new TreeSet<>(names)
                        .stream()
                                .filter(name -> !known.contains(name))
                                .forEach(
                                        name -> findings.add(
                                                Rule.FACT_UNKNOWN,
                                                node,
                                                Bpmn.title(node) + " reads “" + name
                                                        + "”, which is not there on every way to it.",
                                                "Let an earlier step write it, or name it in the process’s property “needs” if whoever calls this playbook hands it over.")));
    }

    private static Set<String> declared(Model model) {
        Set<String> declared = new HashSet<>();
        Arrays.stream(Model.properties(model.process()).getOrDefault(NEEDS, "").split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(declared::add);
        return declared;
    }

    private void reserved(Element node) {
        Stream.of(
                        node.attribute(Bpmn.CAMUNDA, "resultVariable").stream(),
                        Facts.kept(node).stream(),
                        Facts.parameters(node, "inputParameter").flatMap(each -> each.attribute("name").stream()),
                        Facts.parameters(node, "outputParameter").flatMap(each -> each.attribute("name").stream()),
                        Facts.mappings(node, "out").flatMap(each -> each.attribute("target").stream()),
                        Facts.mappings(node, "in").flatMap(FactsCheck::renamed),
                        Facts.each(node).flatMap(FactsCheck::drawn),
                        node.children().stream()
                                .filter(child -> child.name().local().endsWith("EventDefinition"))
                                .flatMap(FactsCheck::caught))
                .flatMap(each -> each)
                .filter(vocabulary.reserved()::contains)
                .distinct()
                .forEach(name -> findings.add(
                        Rule.RESERVED_FACT,
                        node,
                        Bpmn.title(node) + " would set “" + name + "”, which only Rapport sets.",
                        "Choose another name."));
    }

    private static Stream<String> caught(Element definition) {
        return definition.attributes().entrySet().stream()
                .filter(entry -> entry.getKey().local().endsWith("Variable"))
                .map(Map.Entry::getValue);
    }

    /** Handing a fact over under its own name changes nothing. */
    private static Stream<String> renamed(Element in) {
        String target = in.attribute("target").orElse("");
        boolean same = in.attribute("source").orElse("").equals(target)
                && in.attribute("sourceExpression").isEmpty();
        return same ? Stream.empty() : Stream.of(target);
    }

    /** Units may be gone through one by one. */
    private static Stream<String> drawn(Element each) {
        String name = each.attribute(Bpmn.CAMUNDA, "elementVariable").orElse("");
        boolean units = name.equals(Facts.UNIT)
                && Facts.isUnits(each.attribute(Bpmn.CAMUNDA, "collection").orElse(""));
        return units ? Stream.empty() : Stream.of(name);
    }
}
