package dev.rapport.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** A model in which many tasks follow each other, with a choice after every fourth. */
final class LargeModel {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="urn:large">
            <bpmn:process id="large" name="Large" isExecutable="true" camunda:historyTimeToLive="P30D">
            <bpmn:startEvent id="start" name="Started"/>
            """;
    private static final String TASK = """
            <bpmn:userTask id="task-%1$d" name="Do part %1$d" camunda:formRef="large-part" camunda:formRefBinding="deployment">
            <bpmn:documentation>You know this part best.</bpmn:documentation>
            <bpmn:extensionElements><camunda:properties>
            <camunda:property name="role" value="change-manager"/><camunda:property name="dueInDays" value="5"/>
            <camunda:property name="action" value="Send"/><camunda:property name="next" value="The next part follows."/>
            </camunda:properties><camunda:taskListener event="create" delegateExpression="${assignTask}"/></bpmn:extensionElements>
            </bpmn:userTask>
            """;
    private static final String CHOICE = """
            <bpmn:exclusiveGateway id="choice-%1$d" name="Again?" default="on-%1$d"/>
            <bpmn:exclusiveGateway id="join-%1$d"/>
            <bpmn:sequenceFlow id="in-%1$d" sourceRef="%2$s" targetRef="join-%1$d"/>
            <bpmn:sequenceFlow id="join-to-%1$d" sourceRef="join-%1$d" targetRef="task-%1$d"/>
            <bpmn:sequenceFlow id="done-%1$d" sourceRef="task-%1$d" targetRef="choice-%1$d"/>
            <bpmn:sequenceFlow id="back-%1$d" name="Yes" sourceRef="choice-%1$d" targetRef="join-%1$d">
            <bpmn:conditionExpression>${contains(units, 'again')}</bpmn:conditionExpression></bpmn:sequenceFlow>
            """;
    private static final String FORM = """
            {"type":"default","id":"large-part","schemaVersion":19,"components":[{"type":"textarea","id":"said","key":"said","label":"What was done"}]}
            """;

    private LargeModel() {}

    /** @param elements how many steps, choices and ways it has, at least */
    static List<Artefact> of(int elements) {
        StringBuilder model = new StringBuilder(HEAD);
        String before = "start";
        int count = 2;
        for (int at = 0; count < elements || before.isEmpty(); at++) {
            model.append(TASK.formatted(at));
            if (at % 4 == 3) {
                model.append(CHOICE.formatted(at, before));
                before = "choice-" + at;
                model.append(
                        "<bpmn:sequenceFlow id=\"on-%1$d\" name=\"No\" sourceRef=\"%2$s\" targetRef=\"task-%3$d\"/>"
                                .formatted(at, before, at + 1));
                before = "";
                count += 8;
            } else {
                if (!before.isEmpty()) {
                    model.append("<bpmn:sequenceFlow id=\"to-%1$d\" sourceRef=\"%2$s\" targetRef=\"task-%1$d\"/>"
                            .formatted(at, before));
                }
                before = "task-" + at;
                count += 2;
            }
        }
        model.append("<bpmn:endEvent id=\"end\" name=\"Done\"/>")
                .append("<bpmn:sequenceFlow id=\"to-end\" sourceRef=\"" + before + "\" targetRef=\"end\"/>")
                .append("</bpmn:process></bpmn:definitions>");
        return List.of(
                new Artefact("large.bpmn", model.toString().getBytes(UTF_8)),
                new Artefact("part.form", FORM.getBytes(UTF_8)));
    }
}
