package dev.rapport.check;

import static dev.rapport.check.Value.COUNT;
import static dev.rapport.check.Value.DELEGATE;
import static dev.rapport.check.Value.EXPRESSION;
import static dev.rapport.check.Value.EXPRESSION_TYPE;
import static dev.rapport.check.Value.FACT;
import static dev.rapport.check.Value.FACT_OR_EXPRESSION;
import static dev.rapport.check.Value.FLAG;
import static dev.rapport.check.Value.ID;
import static dev.rapport.check.Value.KEY;
import static dev.rapport.check.Value.REFERENCE;
import static dev.rapport.check.Value.TEMPLATE;
import static dev.rapport.check.Value.TEXT;
import static dev.rapport.check.Value.oneOf;

/** All that a model may hold. */
final class BpmnAllowed {

    private static final Value DIRECTION = oneOf("Unspecified", "Converging", "Diverging", "Mixed");
    static final Value REFERENCE_TEXT = value -> REFERENCE.fault(value.strip());

    /** From the outermost element down. */
    static final Allowed MODEL = model();

    private BpmnAllowed() {}

    private static Allowed model() {
        return new Allowed()
                .may(TEXT, "id", "name", "targetNamespace", "exporter", "exporterVersion")
                .may(TEXT, "modeler:executionPlatform", "modeler:executionPlatformVersion")
                .may(TEXT, "camunda:diagramRelationId", "xsi:schemaLocation")
                .holds("process", process())
                .holds("collaboration", AroundAllowed.collaboration())
                .holds("signal", thing().may(TEMPLATE, "name"))
                .holds("error", thing().may(TEXT, "name", "errorCode", "camunda:errorMessage"))
                .holds("escalation", thing().may(TEXT, "name", "escalationCode"))
                .holds("category", thing().may(TEXT, "name").holds("categoryValue", thing().may(TEXT, "value")))
                .holds("bpmndi:BPMNDiagram", DiagramAllowed.DIAGRAM);
    }

    private static Allowed process() {
        Allowed process = thing().may(TEXT, "name", "camunda:versionTag")
                .may(FLAG, "isExecutable", "isClosed", "camunda:isStartableInTasklist")
                .may(oneOf("None", "Public", "Private"), "processType")
                .may(
                        Value.matching("P[0-9]{1,5}D|[0-9]{1,5}", "is no number of days", "Write for example P3650D."),
                        "camunda:historyTimeToLive")
                .holds("laneSet", AroundAllowed.lanes())
                .holds("extensionElements", new Allowed().holds("camunda:properties", properties()));
        return flowElements(process, group());
    }

    /** A group of steps may hold groups. */
    private static Allowed group() {
        Allowed group = step().may(FLAG, "triggeredByEvent").holds("laneSet", AroundAllowed.lanes());
        return flowElements(group, group);
    }

    private static Allowed flowElements(Allowed scope, Allowed group) {
        return AroundAllowed.notes(scope)
                .holds("dataObject", thing().may(TEXT, "name").may(FLAG, "isCollection"))
                .holds("dataObjectReference", thing().may(TEXT, "name").may(REFERENCE, "dataObjectRef"))
                .holds("dataStoreReference", thing().may(TEXT, "name"))
                .holds("startEvent", start())
                .holds("endEvent", end())
                .holds("intermediateCatchEvent", catching())
                .holds("intermediateThrowEvent", throwing())
                .holds("boundaryEvent", boundary())
                .holds("userTask", userTask())
                .holds("serviceTask", step().must(DELEGATE, "camunda:delegateExpression"))
                .holds("businessRuleTask", decision())
                .holds("callActivity", call())
                .holds("subProcess", group)
                .holds("exclusiveGateway", node().may(REFERENCE, "default").may(DIRECTION, "gatewayDirection"))
                .holds("inclusiveGateway", node().may(REFERENCE, "default").may(DIRECTION, "gatewayDirection"))
                .holds("parallelGateway", node().may(DIRECTION, "gatewayDirection"))
                .holds(
                        "eventBasedGateway",
                        node().may(DIRECTION, "gatewayDirection")
                                .may(oneOf("false"), "instantiate", "camunda:asyncAfter")
                                .may(oneOf("Exclusive"), "eventGatewayType"))
                .holds("sequenceFlow", way());
    }

    static Allowed thing() {
        return new Allowed().must(ID, "id").holds("documentation", documentation());
    }

    private static Allowed documentation() {
        return new Allowed()
                .may(ID, "id")
                .may(oneOf("text/plain"), "textFormat")
                .says(TEXT);
    }

    private static Allowed node() {
        return leaving(arriving(bare()));
    }

    private static Allowed arriving(Allowed node) {
        return node.holds("incoming", new Allowed().says(REFERENCE_TEXT));
    }

    private static Allowed leaving(Allowed node) {
        return node.holds("outgoing", new Allowed().says(REFERENCE_TEXT));
    }

    private static Allowed bare() {
        return thing().may(TEXT, "name")
                .may(FLAG, "camunda:asyncBefore", "camunda:asyncAfter", "camunda:exclusive")
                .may(COUNT, "camunda:jobPriority")
                .may(TEXT, "camunda:modelerTemplate")
                .may(COUNT, "camunda:modelerTemplateVersion")
                .holds("extensionElements", extensions());
    }

    private static Allowed extensions() {
        return new Allowed()
                .holds("camunda:properties", properties())
                .holds(
                        "camunda:executionListener",
                        new Allowed()
                                .may(ID, "id")
                                .must(oneOf("start", "end"), "event")
                                .must(DELEGATE, "delegateExpression"));
    }

    private static Allowed properties() {
        return new Allowed()
                .holds(
                        "camunda:property",
                        new Allowed().may(ID, "id").may(FACT, "name").may(TEXT, "value"));
    }

    private static Allowed step() {
        return node().may(REFERENCE, "default")
                .may(oneOf("false"), "isForCompensation")
                .holds("extensionElements", mapped(extensions()))
                .holds("multiInstanceLoopCharacteristics", each());
    }

    private static Allowed mapped(Allowed extensions) {
        Allowed parameter = new Allowed().must(FACT, "name").says(TEMPLATE);
        return extensions.holds(
                "camunda:inputOutput",
                new Allowed().holds("camunda:inputParameter", parameter).holds("camunda:outputParameter", parameter));
    }

    private static Allowed each() {
        return new Allowed()
                .may(ID, "id")
                .may(FLAG, "isSequential", "camunda:asyncBefore", "camunda:asyncAfter", "camunda:exclusive")
                .may(FACT_OR_EXPRESSION, "camunda:collection")
                .may(FACT, "camunda:elementVariable")
                .holds(
                        "loopCardinality",
                        typed().says(Value.matching(
                                "\\s*[1-9][0-9]?\\s*",
                                "is not a number of times from 1 to 99",
                                "Write a number from 1 to 99.")))
                .holds("completionCondition", typed().says(EXPRESSION));
    }

    private static Allowed typed() {
        return new Allowed().may(ID, "id").may(EXPRESSION_TYPE, "xsi:type");
    }

    private static Allowed userTask() {
        Allowed extensions = mapped(extensions())
                .holds(
                        "camunda:taskListener",
                        new Allowed()
                                .may(ID, "id")
                                .must(oneOf("create", "complete"), "event")
                                .must(DELEGATE, "delegateExpression"));
        return step().may(TEMPLATE, "name")
                .must(KEY, "camunda:formRef")
                .must(oneOf("deployment"), "camunda:formRefBinding")
                .may(COUNT, "camunda:priority")
                .holds("extensionElements", extensions);
    }

    private static Allowed decision() {
        return step().must(KEY, "camunda:decisionRef")
                .may(oneOf("deployment", "latest"), "camunda:decisionRefBinding")
                .must(oneOf("singleEntry"), "camunda:mapDecisionResult")
                .must(FACT, "camunda:resultVariable");
    }

    private static Allowed call() {
        Allowed extensions = mapped(extensions())
                .holds(
                        "camunda:in",
                        new Allowed()
                                .may(oneOf("${projectKey}", "#{projectKey}"), "businessKey")
                                .may(FACT, "source", "target")
                                .may(TEMPLATE, "sourceExpression"))
                .holds(
                        "camunda:out",
                        new Allowed().may(FACT, "source", "target").may(TEMPLATE, "sourceExpression"));
        return step().must(KEY, "calledElement")
                .may(oneOf("latest"), "camunda:calledElementBinding")
                .holds("extensionElements", extensions);
    }

    private static Allowed way() {
        return thing().may(TEXT, "name")
                .must(REFERENCE, "sourceRef", "targetRef")
                .holds("extensionElements", new Allowed())
                .holds("conditionExpression", typed().says(EXPRESSION));
    }

    private static Allowed start() {
        return leaving(caught())
                .may(FLAG, "isInterrupting")
                .holds("timerEventDefinition", timer())
                .holds("errorEventDefinition", caughtError())
                .holds("escalationEventDefinition", caughtEscalation())
                .holds("signalEventDefinition", signal());
    }

    private static Allowed end() {
        return arriving(bare())
                .holds("errorEventDefinition", thrown("errorRef"))
                .holds("escalationEventDefinition", thrown("escalationRef"))
                .holds("signalEventDefinition", signal())
                .holds("terminateEventDefinition", new Allowed().may(ID, "id"));
    }

    private static Allowed catching() {
        return leaving(arriving(caught()))
                .holds("timerEventDefinition", timer())
                .holds("signalEventDefinition", signal())
                .holds("linkEventDefinition", link());
    }

    private static Allowed throwing() {
        return node().holds("escalationEventDefinition", thrown("escalationRef"))
                .holds("signalEventDefinition", signal())
                .holds("linkEventDefinition", link());
    }

    private static Allowed boundary() {
        return leaving(caught())
                .must(REFERENCE, "attachedToRef")
                .may(FLAG, "cancelActivity")
                .holds("timerEventDefinition", timer())
                .holds("errorEventDefinition", caughtError())
                .holds("escalationEventDefinition", caughtEscalation())
                .holds("signalEventDefinition", signal());
    }

    private static Allowed caught() {
        return bare().may(FLAG, "parallelMultiple");
    }

    private static Allowed timer() {
        return new Allowed()
                .may(ID, "id")
                .holds("timeDate", typed().says(TimeValues.DATE))
                .holds("timeDuration", typed().says(TimeValues.DURATION))
                .holds("timeCycle", typed().says(TimeValues.CYCLE));
    }

    private static Allowed caughtError() {
        return thrown("errorRef").may(FACT, "camunda:errorCodeVariable", "camunda:errorMessageVariable");
    }

    private static Allowed caughtEscalation() {
        return thrown("escalationRef").may(FACT, "camunda:escalationCodeVariable");
    }

    private static Allowed thrown(String reference) {
        return new Allowed().may(ID, "id").may(REFERENCE, reference);
    }

    private static Allowed signal() {
        return new Allowed().may(ID, "id").must(REFERENCE, "signalRef").may(FLAG, "camunda:async");
    }

    private static Allowed link() {
        return new Allowed().may(ID, "id").must(TEXT, "name");
    }
}
