package dev.rapport.check;

import dev.rapport.expression.ExpressionRefused;
import dev.rapport.expression.Template;
import dev.rapport.markup.Element;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which facts of the process an element reads, and which it writes. */
final class Facts {

    static final String UNIT = "unit";
    static final String UNITS = "units";
    private static final String WAVES = "waves";
    static final String PROJECT = "projectKey";
    private static final String PERSON = "person";
    private static final String KEEP = "keep";
    private static final Set<String> COUNTED =
            Set.of("nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances", "loopCounter");

    private final Vocabulary vocabulary;

    Facts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What must be there when the element begins, its outgoing ways included. */
    Set<String> reads(Element node, Model model) {
        Set<String> reads = new HashSet<>();
        delegates(node, model).forEach(delegate -> reads.addAll(delegate.reads()));
        Optional.ofNullable(Model.properties(node).get(PERSON))
                .filter(person -> !person.isBlank())
                .ifPresent(reads::add);
        if (Bpmn.is(node, "userTask")) {
            reads.addAll(variables(node.attribute("name").orElse("")));
        }
        each(node).forEach(each -> {
            each.attribute(Bpmn.CAMUNDA, "collection").ifPresent(collection -> reads.addAll(named(collection)));
            each.child(Bpmn.BPMN, "completionCondition").ifPresent(done -> reads.addAll(variables(done.text())));
        });
        mappings(node, "in").forEach(in -> {
            in.attribute("source").ifPresent(reads::add);
            in.attribute("sourceExpression").ifPresent(written -> reads.addAll(variables(written)));
            in.attribute("businessKey").ifPresent(written -> reads.addAll(variables(written)));
        });
        parameters(node, "inputParameter").forEach(input -> reads.addAll(variables(input.text())));
        events(node, model).forEach(text -> reads.addAll(variables(text)));
        reads.removeAll(COUNTED);
        each(node)
                .forEach(each -> each.attribute(Bpmn.CAMUNDA, "elementVariable").ifPresent(reads::remove));
        return reads;
    }

    /** What the ways that leave it ask for. */
    Set<String> asked(Element node, Model model) {
        Set<String> asked = new HashSet<>();
        model.leaving(node.id()).stream()
                .flatMap(way -> way.child(Bpmn.BPMN, "conditionExpression").stream())
                .forEach(condition -> asked.addAll(variables(condition.text())));
        return asked;
    }

    /** What is surely there when the element has ended. */
    Set<String> writes(Element node, Model model) {
        Set<String> writes = new HashSet<>();
        delegates(node, model).forEach(delegate -> writes.addAll(delegate.writes()));
        writes.addAll(kept(node));
        node.attribute(Bpmn.CAMUNDA, "resultVariable").ifPresent(writes::add);
        mappings(node, "out").forEach(out -> out.attribute("target").ifPresent(writes::add));
        parameters(node, "outputParameter")
                .forEach(output -> output.attribute("name").ifPresent(writes::add));
        return writes;
    }

    /** The fields of the form that become facts. */
    static List<String> kept(Element node) {
        return Arrays.stream(Model.properties(node).getOrDefault(KEEP, "").split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** What is there for each of several only. */
    static Set<String> within(Element node) {
        Set<String> within = new HashSet<>();
        each(node)
                .forEach(each -> each.attribute(Bpmn.CAMUNDA, "elementVariable").ifPresent(within::add));
        parameters(node, "inputParameter")
                .forEach(input -> input.attribute("name").ifPresent(within::add));
        return within;
    }

    private Stream<Vocabulary.Delegate> delegates(Element node, Model model) {
        return model.calls(node)
                .flatMap(call -> Stream.ofNullable(vocabulary.delegates().get(call.delegate())));
    }

    static Stream<Element> each(Element node) {
        return node.child(Bpmn.BPMN, "multiInstanceLoopCharacteristics").stream();
    }

    static Stream<Element> mappings(Element node, String direction) {
        return Model.extensions(node, direction).stream();
    }

    static Stream<Element> parameters(Element node, String direction) {
        return Model.extensions(node, "inputOutput").stream()
                .flatMap(both -> both.children(Bpmn.CAMUNDA, direction).stream());
    }

    /** Times and signals that an event names. */
    private static Stream<String> events(Element node, Model model) {
        Stream<String> times = node.children(Bpmn.BPMN, "timerEventDefinition").stream()
                .flatMap(timer -> timer.children().stream())
                .map(Element::text);
        Stream<String> signals = node.children(Bpmn.BPMN, "signalEventDefinition").stream()
                .flatMap(event -> model.find(event.attribute("signalRef").orElse("")).stream())
                .map(signal -> signal.attribute("name").orElse(""));
        return Stream.concat(times, signals);
    }

    /** Whether a collection is the project's units. */
    static boolean isUnits(String collection) {
        return is(UNITS, collection);
    }

    /** Whether a collection has something in it in every project: its units, or the waves in which it goes live. */
    static boolean isNeverEmpty(String collection) {
        return isUnits(collection) || is(WAVES, collection);
    }

    private static boolean is(String fact, String collection) {
        return Set.of(fact, "$" + "{" + fact + "}", "#{" + fact + "}").contains(collection);
    }

    private static Set<String> named(String collection) {
        return Value.FACT.fault(collection).isEmpty() ? Set.of(collection) : variables(collection);
    }

    private static Set<String> variables(String text) {
        try {
            return Template.parse(text.strip()).variables();
        } catch (ExpressionRefused saidElsewhere) {
            return Set.of();
        }
    }
}
