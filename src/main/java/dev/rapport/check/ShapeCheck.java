package dev.rapport.check;

import dev.rapport.markup.Element;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What every model has: one process that runs, ids that are there once, references that lead somewhere, names. */
final class ShapeCheck {

    private static final Set<String> REFERENCES = Set.of(
            "sourceRef",
            "targetRef",
            "attachedToRef",
            "default",
            "signalRef",
            "errorRef",
            "escalationRef",
            "processRef",
            "dataObjectRef",
            "categoryValueRef",
            "bpmnElement");
    private static final Set<String> NOT_KEYS = Set.of("drafts", "check", "new");

    private final Findings findings;

    ShapeCheck(Findings findings) {
        this.findings = findings;
    }

    /** @return the only process, or nothing where there is none or more than one */
    List<Element> processes(Element root) {
        List<Element> processes = root.children(Bpmn.BPMN, "process");
        if (processes.size() != 1) {
            findings.add(
                    Rule.ONE_PROCESS,
                    root,
                    processes.isEmpty() ? "The model holds no process." : "The model holds more than one process.",
                    "Draw one process in each file; call the others as playbooks.");
            return List.of();
        }
        return processes;
    }

    void check(Model model) {
        ids(model);
        references(model);
        process(model);
        model.nodes().forEach(this::named);
        model.all("sequenceFlow").forEach(way -> events(way, model));
        model.nodes().forEach(this::event);
    }

    private void ids(Model model) {
        Set<String> seen = new HashSet<>();
        model.root().walk(element -> {
            if (!element.id().isEmpty() && !seen.add(element.id())) {
                findings.add(
                        Rule.ID_TWICE,
                        element,
                        "The id “" + element.id() + "” is used twice.",
                        "Give each element an id of its own.");
            }
        });
    }

    private void references(Model model) {
        model.root()
                .walk(element -> element.attributes().forEach((name, id) -> {
                    if (REFERENCES.contains(name.local())
                            && model.find(local(id)).isEmpty()) {
                        findings.add(
                                Rule.REFERENCE_BROKEN,
                                element,
                                Bpmn.title(element) + " refers to “" + Value.cut(id) + "”, which is not in this model.",
                                "Draw it again, or remove what refers to it.");
                    }
                }));
    }

    private static String local(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    private void process(Model model) {
        Element process = model.process();
        if (!process.attribute("isExecutable").orElse("").equals("true")) {
            findings.add(
                    Rule.ONE_PROCESS,
                    process,
                    "The process is not marked as executable.",
                    "Tick “Executable” in the modeler.");
        }
        if (Value.KEY.fault(process.id()).isPresent() || NOT_KEYS.contains(process.id())) {
            findings.add(
                    Rule.KEY_NOT_ALLOWED,
                    process,
                    "“" + Value.cut(process.id()) + "” cannot be a playbook’s key.",
                    "Use small letters, digits and “-”, beginning with a letter, for example train-the-trainers.");
        }
        if (process.attribute(Bpmn.CAMUNDA, "historyTimeToLive").isEmpty()) {
            findings.add(
                    Rule.TIME_TO_LIVE_MISSING,
                    process,
                    "The model does not say how long its history is kept.",
                    "Set “Time to live” of the process, for example P3650D for ten years.");
        }
        if (process.attribute("name").orElse("").isBlank()) {
            findings.add(
                    Rule.NAME_MISSING,
                    process,
                    "The playbook has no name.",
                    "Give the process a name that people know.");
        }
    }

    private void named(Element node) {
        boolean silent = Bpmn.isOneOf(node, Set.of("parallelGateway", "eventBasedGateway", "intermediateThrowEvent"))
                || (Bpmn.isOneOf(node, Bpmn.GATEWAYS)
                        && node.children(Bpmn.BPMN, "outgoing").size() < 2)
                || isStartOfGroup(node);
        if (!silent && node.attribute("name").orElse("").isBlank()) {
            findings.add(
                    Rule.NAME_MISSING,
                    node,
                    "The " + Bpmn.word(node) + (node.id().isEmpty() ? "" : " " + node.id()) + " has no name.",
                    "Name it as people would say it, for example “Confirm who needs training”.");
        }
    }

    private static boolean isStartOfGroup(Element node) {
        Element parent = node.parent();
        return Bpmn.isOneOf(node, Set.of("startEvent", "endEvent")) && parent != null && Bpmn.is(parent, "subProcess");
    }

    private void events(Element way, Model model) {
        boolean crosses = model.find(way.attribute("sourceRef").orElse(""))
                .map(source -> source.parent() != way.parent())
                .orElse(false);
        if (crosses) {
            findings.add(
                    Rule.REFERENCE_BROKEN,
                    way,
                    Bpmn.title(way) + " leaves the group of steps in which it is drawn.",
                    "Let ways begin and end in the same group of steps.");
        }
    }

    /** An event says at most one thing that happens, and a timer one time. */
    private void event(Element node) {
        List<Element> definitions = node.children().stream()
                .filter(child -> child.name().local().endsWith("EventDefinition"))
                .toList();
        boolean waits = Bpmn.isOneOf(node, Set.of("boundaryEvent", "intermediateCatchEvent"));
        if (definitions.size() > 1 || (waits && definitions.isEmpty())) {
            findings.add(
                    Rule.NOT_AN_EVENT,
                    node,
                    Bpmn.title(node)
                            + (definitions.isEmpty() ? " waits for nothing." : " waits for several things at once."),
                    "Choose one thing that happens, for example a date.");
        }
        definitions.stream()
                .filter(definition -> Bpmn.is(definition, "timerEventDefinition")
                        && definition.children().size() != 1)
                .forEach(timer -> findings.add(
                        Rule.NOT_AN_EVENT,
                        node,
                        Bpmn.title(node) + " does not say one time to wait for.",
                        "Give it a date, a duration or a rhythm."));
    }
}
