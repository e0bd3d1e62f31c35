package dev.rapport.check;

import java.util.List;

/** Models whose every part is allowed, and which together do what nobody may. */
final class Tricks {

    private static final String SEND = """
            <bpmn:serviceTask id="send-more" name="Send more" camunda:delegateExpression="${sendMessage}"><bpmn:extensionElements><camunda:properties>
            <camunda:property name="toRole" value="member"/><camunda:property name="subject" value="a"/><camunda:property name="text" value="b"/>
            </camunda:properties></bpmn:extensionElements></bpmn:serviceTask>
            """;
    private static final String IDLE_GROUP = """
            <bpmn:subProcess id="idle" name="Idle"><bpmn:startEvent id="idle-s"/><bpmn:endEvent id="idle-e"/><bpmn:sequenceFlow id="idle-f" sourceRef="idle-s" targetRef="idle-e"/></bpmn:subProcess>
            """;
    private static final String GONE_DATE = """
            <bpmn:intermediateCatchEvent id="gone" name="Gone"><bpmn:timerEventDefinition id="gone-t"><bpmn:timeDate>2020-01-01T00:00:00</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            """;
    private static final String QUOTED_SIGNAL = "<bpmn:signal id=\"all\" name=\"${'ready-${projectKey}'}\"/>";

    private Tricks() {}

    static List<Example> all() {
        return List.of(
                round(SEND, "send-more"),
                round(IDLE_GROUP, "idle"),
                round(GONE_DATE, "gone"),
                Example.in(
                        "project-lifecycle",
                        Rule.VALUE_NOT_ALLOWED,
                        "next-advocacy-cycle",
                        "${advocacyRhythm}</bpmn:timeDuration>",
                        "PT1S</bpmn:timeDuration>"),
                Example.in(
                        "project-lifecycle",
                        Rule.RESERVED_FACT,
                        "align",
                        "<camunda:in source=\"units\" target=\"units\" />",
                        "<camunda:in source=\"units\" sourceExpression=\"${advocacyRhythm}\" target=\"units\" />"),
                Example.in(
                        "advocacy",
                        Rule.PROPERTY_NOT_ALLOWED,
                        "approve-message",
                        "<camunda:property name=\"signOff\"",
                        "<camunda:property name=\"person\" value=\"outcome\"/><camunda:property name=\"signOff\""),
                Example.in(
                        "advocacy",
                        Rule.PROPERTY_NOT_ALLOWED,
                        "approve-message",
                        "<camunda:property name=\"action\" value=\"Sign the decision\" />",
                        "<camunda:property name=\"minutes\" value=\"481\" /><camunda:property name=\"action\" value=\"Sign the decision\" />"),
                Example.in(
                        "advocacy",
                        Rule.SIGNAL_WAKES_OTHERS,
                        "advocacy-cycle-completed",
                        "<bpmn:process id§<bpmn:incoming>flow-to-cycle-completed</bpmn:incoming>",
                        QUOTED_SIGNAL
                                + "<bpmn:process id§<bpmn:incoming>flow-to-cycle-completed</bpmn:incoming><bpmn:signalEventDefinition id=\"s\" signalRef=\"all\"/>"),
                Example.in(
                        "wave",
                        Rule.GO_LIVE_UNSIGNED,
                        "care",
                        "<bpmn:incoming>flow-to-decide-go-live</bpmn:incoming>§<bpmn:outgoing>flow-to-care</bpmn:outgoing>",
                        "<bpmn:incoming>flow-to-decide-go-live</bpmn:incoming>§<bpmn:outgoing>flow-to-care</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics camunda:collection=\"nobody\" camunda:elementVariable=\"one\"/>"));
    }

    /** A way that leads round at once, on and on. */
    private static Example round(String step, String id) {
        return Example.in("advocacy", Rule.ENDLESS_LOOP, "", "<bpmn:startEvent", """
                <bpmn:exclusiveGateway id="round-in" name="Again?" default="round-out"/>%1$s
                <bpmn:sequenceFlow id="round-a" sourceRef="round-in" targetRef="%2$s"><bpmn:conditionExpression>${1 == 1}</bpmn:conditionExpression></bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="round-b" sourceRef="%2$s" targetRef="round-in"/>
                <bpmn:endEvent id="round-end" name="Never"/><bpmn:sequenceFlow id="round-out" sourceRef="round-in" targetRef="round-end"/>
                <bpmn:startEvent""".formatted(step, id));
    }
}
