package dev.rapport.check;

import dev.rapport.markup.Element;
import dev.rapport.markup.Name;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of the standard, and what people call them. */
final class Bpmn {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String SHAPES = "http://www.omg.org/spec/DD/20100524/DC";
    static final String LINES = "http://www.omg.org/spec/DD/20100524/DI";
    static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    static final String COLOUR = "http://www.omg.org/spec/BPMN/non-normative/color/1.0";
    static final String OLD_COLOUR = "http://bpmn.io/schema/bpmn/biocolor/1.0";

    private static final Map<String, String> PREFIXES = Map.of(
            "",
            BPMN,
            "camunda",
            CAMUNDA,
            "bpmndi",
            DIAGRAM,
            "dc",
            SHAPES,
            "di",
            LINES,
            "modeler",
            MODELER,
            "xsi",
            SCHEMA_INSTANCE,
            "color",
            COLOUR,
            "bioc",
            OLD_COLOUR);
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("definitions", "model"),
            Map.entry("userTask", "task"),
            Map.entry("serviceTask", "automatic step"),
            Map.entry("businessRuleTask", "decision"),
            Map.entry("callActivity", "call of a playbook"),
            Map.entry("subProcess", "group of steps"),
            Map.entry("sequenceFlow", "way"),
            Map.entry("exclusiveGateway", "choice"),
            Map.entry("inclusiveGateway", "choice of several"),
            Map.entry("parallelGateway", "parting of parallel ways"),
            Map.entry("eventBasedGateway", "wait for the first event"),
            Map.entry("startEvent", "start"),
            Map.entry("endEvent", "end"),
            Map.entry("boundaryEvent", "event at a step"),
            Map.entry("intermediateCatchEvent", "event waited for"),
            Map.entry("intermediateThrowEvent", "event"));
    static final Set<String> ACTIVITIES =
            Set.of("userTask", "serviceTask", "businessRuleTask", "callActivity", "subProcess");
    static final Set<String> EVENTS =
            Set.of("startEvent", "endEvent", "boundaryEvent", "intermediateCatchEvent", "intermediateThrowEvent");
    static final Set<String> GATEWAYS =
            Set.of("exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway");

    /** What the standard draws and Rapport does not execute; ways lead through it all the same. */
    private static final Set<String> NOT_EXECUTED = Set.of(
            "task",
            "scriptTask",
            "sendTask",
            "receiveTask",
            "manualTask",
            "complexGateway",
            "transaction",
            "adHocSubProcess");

    private Bpmn() {}

    /** @param written such as {@code userTask} or {@code camunda:property} */
    static Name element(String written) {
        int colon = written.indexOf(':');
        String prefix = colon < 0 ? "" : written.substring(0, colon);
        return new Name(namespace(prefix), written.substring(colon + 1));
    }

    /** As elements, but without prefix an attribute is of no namespace. */
    static Name attribute(String written) {
        return written.contains(":") ? element(written) : new Name("", written);
    }

    private static String namespace(String prefix) {
        String namespace = PREFIXES.get(prefix);
        if (namespace == null) {
            throw new IllegalArgumentException("No namespace is called " + prefix);
        }
        return namespace;
    }

    static boolean is(Element element, String local) {
        return element.name().namespace().equals(BPMN) && element.name().local().equals(local);
    }

    static boolean isOneOf(Element element, Set<String> locals) {
        return element.name().namespace().equals(BPMN)
                && locals.contains(element.name().local());
    }

    static boolean isNode(Element element) {
        return isOneOf(element, ACTIVITIES)
                || isOneOf(element, EVENTS)
                || isOneOf(element, GATEWAYS)
                || isOneOf(element, NOT_EXECUTED);
    }

    /** What a diagram shows, so that a mark can stand there. */
    static boolean isDrawn(Element element) {
        return element.name().namespace().equals(BPMN)
                && !element.id().isEmpty()
                && element.parent() != null
                && !element.name().local().endsWith("EventDefinition")
                && !Set.of("message", "signal", "error", "escalation", "process", "documentation")
                        .contains(element.name().local());
    }

    static String word(Element element) {
        String local = element.name().local();
        return WORDS.getOrDefault(
                local, local.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT));
    }

    /** The name that people gave it, else what kind of thing it is. */
    static String title(Element element) {
        String name = element.attribute("name").orElse("").strip();
        if (!name.isEmpty()) {
            return "“" + name + "”";
        }
        return element.id().isEmpty() ? "the " + word(element) : "the " + word(element) + " " + element.id();
    }
}
