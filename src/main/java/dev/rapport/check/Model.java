package dev.rapport.check;

import dev.rapport.markup.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A model with one process, and ways to ask about it. */
final class Model {

    private final Element root;
    private final Element process;
    private final Vocabulary vocabulary;
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<String, List<Element>> inside = new HashMap<>();
    private final List<Element> nodes = new ArrayList<>();
    private final Map<String, List<Element>> leaving = new HashMap<>();
    private final Map<String, List<Element>> arriving = new HashMap<>();
    private final Map<String, List<Element>> attached = new HashMap<>();

    Model(Element root, Element process, Vocabulary vocabulary) {
        this.root = root;
        this.process = process;
        this.vocabulary = vocabulary;
        root.walk(element -> byId.putIfAbsent(element.id(), element));
        process.walk(this::note);
    }

    private void note(Element element) {
        if (!element.name().namespace().equals(Bpmn.BPMN)) {
            return;
        }
        add(inside, element.name().local(), element);
        if (Bpmn.isNode(element)) {
            nodes.add(element);
        }
        if (Bpmn.is(element, "sequenceFlow")) {
            add(leaving, element.attribute("sourceRef").orElse(""), element);
            add(arriving, element.attribute("targetRef").orElse(""), element);
        }
        if (Bpmn.is(element, "boundaryEvent")) {
            add(attached, element.attribute("attachedToRef").orElse(""), element);
        }
    }

    private static void add(Map<String, List<Element>> index, String key, Element element) {
        index.computeIfAbsent(key, none -> new ArrayList<>()).add(element);
    }

    Element root() {
        return root;
    }

    Element process() {
        return process;
    }

    String key() {
        return process.id();
    }

    Optional<Element> find(String id) {
        return id.isEmpty() ? Optional.empty() : Optional.ofNullable(byId.get(id));
    }

    /** Of the process and all groups in it, in the order of the file. */
    List<Element> all(String local) {
        return inside.getOrDefault(local, List.of());
    }

    List<Element> nodes() {
        return nodes;
    }

    /** The ways that lead on from the element of that id. */
    List<Element> leaving(String id) {
        return leaving.getOrDefault(id, List.of());
    }

    /** The ways that lead to the element of that id. */
    List<Element> arriving(String id) {
        return arriving.getOrDefault(id, List.of());
    }

    /** The events at the step of that id. */
    List<Element> attached(String id) {
        return attached.getOrDefault(id, List.of());
    }

    Set<String> ids(Predicate<Element> wanted) {
        return nodes().stream().filter(wanted).map(Element::id).collect(Collectors.toSet());
    }

    /** What the error events of the model name, by their code. */
    static Optional<String> code(Model model, Element event, String definition, String reference, String code) {
        return event.child(Bpmn.BPMN, definition)
                .flatMap(found -> found.attribute(reference))
                .flatMap(model::find)
                .flatMap(named -> named.attribute(code));
    }

    static List<Element> extensions(Element element, String local) {
        return element.child(Bpmn.BPMN, "extensionElements").stream()
                .flatMap(extensions -> extensions.children(Bpmn.CAMUNDA, local).stream())
                .toList();
    }

    static Map<String, String> properties(Element element) {
        Map<String, String> properties = new HashMap<>();
        extensions(element, "properties").stream()
                .flatMap(all -> all.children(Bpmn.CAMUNDA, "property").stream())
                .forEach(property -> properties.putIfAbsent(
                        property.attribute("name").orElse(""),
                        property.attribute("value").orElse("")));
        return properties;
    }

    /** The delegates that are called at an element: those it names, with where it does, and those its properties ask for. */
    Stream<Call> calls(Element element) {
        return Stream.concat(named(element), implied(element)).distinct();
    }

    private Stream<Call> implied(Element element) {
        Map<String, String> properties = properties(element);
        return vocabulary.implied().entrySet().stream()
                .filter(implied -> Bpmn.is(element, "userTask")
                        && !properties.getOrDefault(implied.getKey(), "").isBlank())
                .flatMap(implied -> implied.getValue().stream())
                .flatMap(name -> Stream.ofNullable(vocabulary.delegates().get(name)))
                .flatMap(delegate -> delegate.uses().stream().limit(1).map(use -> new Call(delegate.name(), use)));
    }

    private static Stream<Call> named(Element element) {
        Stream<Call> service = element.attribute(Bpmn.CAMUNDA, "delegateExpression").stream()
                .map(expression -> new Call(delegate(expression), Vocabulary.Use.SERVICE));
        Stream<Call> tasks = extensions(element, "taskListener").stream()
                .map(listener -> new Call(
                        delegate(listener.attribute("delegateExpression").orElse("")),
                        listener.attribute("event").orElse("").equals("create")
                                ? Vocabulary.Use.TASK_CREATED
                                : Vocabulary.Use.TASK_COMPLETED));
        Stream<Call> steps = extensions(element, "executionListener").stream()
                .map(listener -> new Call(
                        delegate(listener.attribute("delegateExpression").orElse("")),
                        listener.attribute("event").orElse("").equals("start")
                                ? Vocabulary.Use.STEP_STARTED
                                : Vocabulary.Use.STEP_ENDED));
        return Stream.of(service, tasks, steps).flatMap(each -> each);
    }

    /** @param delegate without its braces */
    record Call(String delegate, Vocabulary.Use use) {}

    private static String delegate(String expression) {
        return expression.startsWith("${") && expression.endsWith("}")
                ? expression.substring(2, expression.length() - 1)
                : expression;
    }
}
