package dev.rapport.check;

import static dev.rapport.check.Example.in;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Examples that begin with events, calls and tables, as the realistic playbooks have them. */
final class MoreExamples {

    private MoreExamples() {}

    static List<Example> all() {
        return List.of(
                in("advocacy", Rule.NO_MODEL, "", "advocacy.bpmn", "advocacy.xml"),
                in("advocacy", Rule.FILE_UNKNOWN, "", "advocacy.bpmn", "advocacy.xml"),
                in(
                        "works-council-consultation",
                        Rule.NOT_AN_EVENT,
                        "await-answer",
                        "sourceRef=\"await-answer\" targetRef=\"no-answer\"",
                        "sourceRef=\"await-answer\" targetRef=\"remind-council\""),
                in(
                        "vendor-three-way-meeting",
                        Rule.MULTIPLIED,
                        "settle",
                        "<bpmn:parallelGateway id=\"revealed\">§</bpmn:parallelGateway>\n    <bpmn:intermediateThrowEvent",
                        "<bpmn:exclusiveGateway id=\"revealed\">§</bpmn:exclusiveGateway>\n    <bpmn:intermediateThrowEvent"),
                in(
                        "advocacy",
                        Rule.NOT_EXPLORED_WHOLLY,
                        "advocacy",
                        "targetRef=\"advocacy-cycle-completed\" />",
                        "targetRef=\"many\" />" + many()),
                in(
                        "rollout-wave",
                        Rule.ERROR_NOT_CAUGHT,
                        "walk-units",
                        "errorCode=\"walk-refused\"",
                        "errorCode=\"walk-cancelled\""),
                in(
                        "rollout-wave",
                        Rule.ESCALATION_NOT_CAUGHT,
                        "walk-units",
                        "calledElement=\"unit-walkthrough\"",
                        "calledElement=\"escalating\""),
                in(
                        "remark-triage",
                        Rule.DECISION_MISSING,
                        "triage-remark",
                        "camunda:decisionRef=\"remark-triage-kind\"",
                        "camunda:decisionRef=\"remark-triage-sort\""),
                in(
                        "pilot-with-rollback",
                        Rule.SIGNAL_WAKES_OTHERS,
                        "pilot-stopped",
                        "name=\"pilot-stop-${projectKey}\"",
                        "name=\"pilot-stop\""),
                in(
                        "first-weeks",
                        Rule.TOO_OFTEN,
                        "week-late",
                        "attachedToRef=\"review-incidents\" cancelActivity=\"false\"",
                        "attachedToRef=\"review-incidents\""));
    }

    /** Ways side by side, each with events to wait for, so that there are more states than anybody follows. */
    private static String many() {
        return "<bpmn:parallelGateway id=\"many\"/><bpmn:inclusiveGateway id=\"one\"/>"
                + "<bpmn:sequenceFlow id=\"at-last\" sourceRef=\"one\" targetRef=\"advocacy-cycle-completed\"/>"
                + IntStream.range(0, 1_500).mapToObj(MoreExamples::way).collect(Collectors.joining());
    }

    private static String way(int way) {
        StringBuilder steps = new StringBuilder();
        String before = "many";
        for (int at = 0; at < 1; at++) {
            String id = "wait-" + way + "-" + at;
            steps.append(
                    "<bpmn:intermediateCatchEvent id=\"%1$s\" name=\"A day later\"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent><bpmn:sequenceFlow id=\"to-%1$s\" sourceRef=\"%2$s\" targetRef=\"%1$s\"/>"
                            .formatted(id, before));
            before = id;
        }
        return steps + "<bpmn:sequenceFlow id=\"from-" + before + "\" sourceRef=\"" + before + "\" targetRef=\"one\"/>";
    }
}
