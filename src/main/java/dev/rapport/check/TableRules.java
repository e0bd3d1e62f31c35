package dev.rapport.check;

import dev.rapport.markup.Element;
import dev.rapport.markup.Name;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The elements and attributes that decision tables may have, each where it may stand; the rest is refused. */
final class TableRules {

    static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final String DIAGRAM = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
    private static final String BOUNDS = "http://www.omg.org/spec/DMN/20180521/DC/";
    private static final String POINTS = "http://www.omg.org/spec/DMN/20180521/DI/";
    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    private static final Set<String> WIDTHS =
            Set.of("http://bpmn.io/schema/dmn/biodi/1.0", "http://bpmn.io/schema/dmn/biodi/2.0");

    /** What may stand in an element, and its attributes. */
    private record Allowed(Set<String> children, Set<String> attributes) {}

    private static final Map<String, Allowed> MODEL = Map.ofEntries(
            Map.entry(
                    "definitions",
                    allowed(
                            "decision inputData knowledgeSource textAnnotation association description",
                            "id name namespace exporter exporterVersion expressionLanguage")),
            Map.entry(
                    "decision",
                    allowed(
                            "description question allowedAnswers variable informationRequirement authorityRequirement"
                                    + " decisionTable literalExpression",
                            "id name label")),
            Map.entry("inputData", allowed("description variable", "id name label")),
            Map.entry("knowledgeSource", allowed("description type authorityRequirement", "id name label")),
            Map.entry("variable", allowed("description", "id name label typeRef")),
            Map.entry("informationRequirement", allowed("description requiredDecision requiredInput", "id")),
            Map.entry("authorityRequirement", allowed("requiredDecision requiredInput requiredAuthority", "id")),
            Map.entry("requiredDecision", allowed("", "href")),
            Map.entry("requiredInput", allowed("", "href")),
            Map.entry("requiredAuthority", allowed("", "href")),
            Map.entry(
                    "decisionTable",
                    allowed(
                            "description input output annotation rule",
                            "id label hitPolicy aggregation preferredOrientation outputLabel typeRef")),
            Map.entry("annotation", allowed("", "id name")),
            Map.entry("input", allowed("description inputExpression inputValues", "id label")),
            Map.entry("output", allowed("description outputValues", "id label name typeRef")),
            Map.entry("rule", allowed("description inputEntry outputEntry annotationEntry", "id label")),
            Map.entry("annotationEntry", allowed("text", "id")),
            Map.entry("inputExpression", expression()),
            Map.entry("inputValues", expression()),
            Map.entry("outputValues", expression()),
            Map.entry("inputEntry", expression()),
            Map.entry("outputEntry", expression()),
            Map.entry("literalExpression", expression()),
            Map.entry("textAnnotation", allowed("text", "id textFormat")),
            Map.entry("association", allowed("sourceRef targetRef", "id associationDirection")),
            Map.entry("sourceRef", allowed("", "href")),
            Map.entry("targetRef", allowed("", "href")),
            Map.entry("text", allowed("", "")),
            Map.entry("description", allowed("", "")),
            Map.entry("question", allowed("", "")),
            Map.entry("allowedAnswers", allowed("", "")),
            Map.entry("type", allowed("", "")));

    private static final Map<Name, Allowed> DRAWN = Map.of(
            new Name(DIAGRAM, "DMNDI"), allowed("DMNDiagram", ""),
            new Name(DIAGRAM, "DMNDiagram"), allowed("DMNShape DMNEdge Size", "id name"),
            new Name(DIAGRAM, "DMNShape"), allowed("Bounds DMNLabel", "id dmnElementRef isCollapsed isListedInputData"),
            new Name(DIAGRAM, "DMNEdge"), allowed("waypoint DMNLabel", "id dmnElementRef"),
            new Name(DIAGRAM, "DMNLabel"), allowed("Bounds", "id"),
            new Name(DIAGRAM, "Size"), allowed("", "width height"),
            new Name(BOUNDS, "Bounds"), allowed("", "x y width height"),
            new Name(POINTS, "waypoint"), allowed("", "x y"));

    private static final Map<String, Set<String>> OURS = Map.of(
            "decision", Set.of("historyTimeToLive", "versionTag"),
            "input", Set.of("inputVariable"));
    private static final Set<String> WORDY = Set.of("text", "description", "question", "allowedAnswers", "type");

    private TableRules() {}

    /** Whether an element may stand where it does. */
    static boolean allows(Element element) {
        Allowed rule = rule(element.name());
        Element parent = element.parent();
        if (rule == null || parent == null) {
            return rule != null && element.name().equals(new Name(DMN, "definitions"));
        }
        if (element.name().equals(new Name(DIAGRAM, "DMNDI"))) {
            return parent.name().equals(new Name(DMN, "definitions"));
        }
        Allowed around = rule(parent.name());
        boolean drawn = !parent.name().namespace().equals(DMN);
        return around != null
                && drawn != element.name().namespace().equals(DMN)
                && around.children().contains(element.name().local());
    }

    /** Whether an element that may be there may have that attribute. */
    static boolean allows(Element element, Name attribute) {
        Allowed rule = rule(element.name());
        String local = element.name().local();
        return switch (attribute.namespace()) {
            case "" -> rule != null && rule.attributes().contains(attribute.local());
            case CAMUNDA -> OURS.getOrDefault(local, Set.of()).contains(attribute.local());
            case MODELER -> local.equals("definitions") && attribute.local().startsWith("executionPlatform");
            default ->
                WIDTHS.contains(attribute.namespace()) && attribute.local().matches("(?:annotationsW|w)idth");
        };
    }

    /** Whether an element may hold words of its own. */
    static boolean wordy(Element element) {
        return element.name().namespace().equals(DMN)
                && WORDY.contains(element.name().local());
    }

    private static @Nullable Allowed rule(Name name) {
        return name.namespace().equals(DMN) ? MODEL.get(name.local()) : DRAWN.get(name);
    }

    private static Allowed expression() {
        return allowed("description text", "id label typeRef expressionLanguage");
    }

    private static Allowed allowed(String children, String attributes) {
        return new Allowed(Set.of(children.split(" ")), Set.of(attributes.split(" ")));
    }
}
