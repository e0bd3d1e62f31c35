package dev.rapport.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files within all limits that were drawn to keep the check busy for as long as possible, by what they do. */
final class Exhausting {

    private static final String HEAD = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="urn:x">
            <process id="heavy" name="Heavy" isExecutable="true" camunda:historyTimeToLive="P30D">
            """;
    private static final String TABLE_HEAD = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="urn:x">
            """;

    private Exhausting() {}

    static Map<String, List<Artefact>> all() {
        Map<String, List<Artefact>> all = new TreeMap<>();
        all.put("groups in groups, each in a loop", model(nested(26)));
        all.put(
                "an event at itself",
                model("<boundaryEvent id=\"b\" attachedToRef=\"b\" name=\"b\"/><startEvent id=\"s\"/>"));
        all.put(
                "events at events",
                model("<startEvent id=\"b0\" name=\"s\"/>"
                        + each(
                                9_000,
                                at -> "<boundaryEvent id=\"b%d\" attachedToRef=\"b%d\" name=\"b\"/>"
                                        .formatted(at + 1, at))));
        all.put("for each, for each, for each", model(each("each", each("of-each", each("of-each-of-each", "")))));
        all.put("a long row of choices", model(row(3_500)));
        all.put("every task signs", model(signing(2_000)));
        all.put("every task writes another fact, round and round", model(writing(1_500)));
        all.put("five thousand parallel ways", model(parallel("parallelGateway", 5_000)));
        all.put("five thousand ways to choose several of", model(parallel("inclusiveGateway", 5_000)));
        all.put("many events at one step", model(events(4_000)));
        all.put(
                "text in crumbs",
                List.of(new Artefact(
                        "a.bpmn",
                        ("<a>" + each(12, at -> "<b>" + "x<!---->".repeat(19_990) + "</b>") + "</a>")
                                .getBytes(UTF_8))));
        all.put(
                "a table of many outputs",
                table(decision(
                        "a",
                        each(9_000, at -> "<output id=\"o%1$d\" name=\"n%1$d\" typeRef=\"string\"/>".formatted(at)),
                        "")));
        all.put("decisions in a long row", table(each(4_900, at -> decision("d" + at, "", requires("d" + (at + 1))))));
        all.put(
                "decisions that all require each other",
                table(each(100, at -> decision("d" + at, "", each(at, of -> requires("d" + of))))));
        all.put(
                "a decision that requires thousands",
                table(decision("d", "", each(9_000, of -> requires("x" + of)))
                        + each(500, at -> decision("e" + at, "", ""))));
        return all;
    }

    private static List<Artefact> model(String inside) {
        return List.of(new Artefact("heavy.bpmn", (HEAD + inside + "</process></definitions>").getBytes(UTF_8)));
    }

    private static List<Artefact> table(String inside) {
        return List.of(new Artefact("heavy.dmn", (TABLE_HEAD + inside + "</definitions>").getBytes(UTF_8)));
    }

    private static String decision(String id, String outputs, String requires) {
        return "<decision id=\"%1$s\" name=\"%1$s\" camunda:historyTimeToLive=\"P30D\">%2$s<decisionTable id=\"t%1$s\">%3$s</decisionTable></decision>"
                .formatted(id, requires, outputs);
    }

    private static String requires(String id) {
        return "<informationRequirement><requiredDecision href=\"#" + id + "\"/></informationRequirement>";
    }

    private static String nested(int depth) {
        return depth == 0 ? "<startEvent id=\"s0\"/>" : """
                <startEvent id="s%1$d"/><sequenceFlow id="a%1$d" sourceRef="s%1$d" targetRef="j%1$d"/>
                <exclusiveGateway id="j%1$d"/><sequenceFlow id="b%1$d" sourceRef="j%1$d" targetRef="g%1$d"/>
                <subProcess id="g%1$d" name="g">
                <extensionElements><camunda:inputOutput><camunda:outputParameter name="f%1$d">x</camunda:outputParameter></camunda:inputOutput></extensionElements>
                %2$s</subProcess>
                <sequenceFlow id="c%1$d" sourceRef="g%1$d" targetRef="x%1$d"/><exclusiveGateway id="x%1$d"/>
                <sequenceFlow id="d%1$d" sourceRef="x%1$d" targetRef="j%1$d"/>
                <sequenceFlow id="e%1$d" sourceRef="x%1$d" targetRef="z%1$d"/><endEvent id="z%1$d"/>
                """.formatted(depth, nested(depth - 1));
    }

    private static String row(int choices) {
        return "<startEvent id=\"x0\" name=\"s\"/>" + each(choices, at -> """
                <exclusiveGateway id="x%2$d" name="x"/><sequenceFlow id="f%2$d" sourceRef="x%1$d" targetRef="x%2$d"><conditionExpression>${f == 1}</conditionExpression></sequenceFlow>
                """.formatted(at, at + 1))
                + each(
                        choices,
                        at -> "<sequenceFlow id=\"g%1$d\" sourceRef=\"x%1$d\" targetRef=\"x1\"/>".formatted(at + 1));
    }

    private static String task(int at, String properties) {
        return """
                <userTask id="t%1$d" name="t"><extensionElements><camunda:properties>%2$s</camunda:properties></extensionElements></userTask>
                """.formatted(at, properties);
    }

    private static String signing(int tasks) {
        return """
                <startEvent id="s" name="s"/><sequenceFlow id="f" sourceRef="s" targetRef="p"/>
                <parallelGateway id="p"/>
                <endEvent id="e" name="e"><extensionElements><camunda:executionListener event="start" delegateExpression="${enterPhase}"/></extensionElements></endEvent>
                """
                + each(
                        tasks,
                        at -> task(at, "<camunda:property name=\"signOff\" value=\"go-live\"/>")
                                + "<sequenceFlow id=\"f%1$d\" sourceRef=\"p\" targetRef=\"t%1$d\"/>".formatted(at)
                                + "<sequenceFlow id=\"g%1$d\" sourceRef=\"t%1$d\" targetRef=\"e\"/>".formatted(at));
    }

    private static String writing(int tasks) {
        return "<startEvent id=\"s\" name=\"s\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"t0\"/>"
                + each(
                        tasks,
                        at -> task(
                                        at,
                                        "<camunda:property name=\"keep\" value=\"%s\"/>"
                                                .formatted(each(100, fact -> "f" + at + "x" + fact + ",")))
                                + "<sequenceFlow id=\"f%1$d\" sourceRef=\"t%1$d\" targetRef=\"t%2$d\"/>"
                                        .formatted(at, at + 1)
                                + "<sequenceFlow id=\"g%1$d\" sourceRef=\"t%1$d\" targetRef=\"t%2$d\"/>"
                                        .formatted(at, at / 2));
    }

    private static String parallel(String gateway, int ways) {
        return "<startEvent id=\"s\" name=\"s\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"p\"/><" + gateway
                + " id=\"p\" name=\"p\"/>"
                + each(
                        ways,
                        at -> task(at, "")
                                + "<sequenceFlow id=\"f%1$d\" sourceRef=\"p\" targetRef=\"t%1$d\"/>".formatted(at));
    }

    private static String events(int events) {
        return "<startEvent id=\"s\" name=\"s\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"t0\"/>"
                + task(0, "")
                + each(events, at -> """
                        <boundaryEvent id="b%1$d" name="b" cancelActivity="false" attachedToRef="t0"><errorEventDefinition id="e%1$d"/></boundaryEvent>
                        <sequenceFlow id="f%1$d" sourceRef="b%1$d" targetRef="t0"/>
                        """.formatted(at));
    }

    private static String each(String id, String inside) {
        return """
                <startEvent id="s-%1$s" name="s"/><sequenceFlow id="f-%1$s" sourceRef="s-%1$s" targetRef="%1$s"/>
                <subProcess id="%1$s" name="%1$s"><multiInstanceLoopCharacteristics camunda:collection="units" camunda:elementVariable="unit"/>%2$s</subProcess>
                """.formatted(id, inside);
    }

    private static String each(int times, IntFunction<String> each) {
        return IntStream.range(0, times).mapToObj(each).collect(Collectors.joining());
    }
}
