package dev.rapport.engine;

import static dev.rapport.engine.Hostile.step;
import static dev.rapport.engine.Hostile.task;

import java.util.function.Function;

/** Where a model may hold an expression, with one that is harmless there. */
enum Place {
    CONDITION("${approved == true}", e -> Hostile.condition(">" + e + "</conditionExpression>")),
    TASK_NAME("${word}", e -> step(Hostile.userTask("", "", "").replace("A step", e))),
    DOCUMENTATION(
            "${word}",
            e -> step(Hostile.userTask("", "", "")
                    .replace("<extensionElements>", "<documentation>" + e + "</documentation><extensionElements>"))),
    ASSIGNEE("${word}", e -> task("camunda:assignee=\"" + e + "\"", "")),
    CANDIDATE_USERS("${word}", e -> task("camunda:candidateUsers=\"" + e + "\"", "")),
    CANDIDATE_GROUPS("${word}", e -> task("camunda:candidateGroups=\"" + e + "\"", "")),
    DUE_DATE("${day}", e -> task("camunda:dueDate=\"" + e + "\"", "")),
    FOLLOW_UP_DATE("${day}", e -> task("camunda:followUpDate=\"" + e + "\"", "")),
    PRIORITY("${one}", e -> task("camunda:priority=\"" + e + "\"", "")),
    TASK_LISTENER("${word}", e -> task("", "<camunda:taskListener event='create' expression=\"" + e + "\"/>")),
    TASK_DELEGATE(e -> task("", "<camunda:taskListener event='create' delegateExpression=\"" + e + "\"/>")),
    INPUT("${word}", e -> Hostile.mapping("inputParameter", e)),
    OUTPUT("${word}", e -> Hostile.mapping("outputParameter", e)),
    LIST_INPUT(
            "${word}",
            e -> Hostile.mapping(
                    "inputParameter", "<camunda:list><camunda:value>" + e + "</camunda:value></camunda:list>")),
    MAP_INPUT(
            "${word}",
            e -> Hostile.mapping(
                    "inputParameter", "<camunda:map><camunda:entry key='k'>" + e + "</camunda:entry></camunda:map>")),
    SERVICE("${word}", e -> step("<serviceTask id='step' camunda:expression=\"" + e + "\"/>")),
    SERVICE_DELEGATE(e -> step("<serviceTask id='step' camunda:delegateExpression=\"" + e + "\"/>")),
    STEP_LISTENER("${word}", e -> step(listened("expression", e))),
    STEP_DELEGATE(e -> step(listened("delegateExpression", e))),
    CALLED_ELEMENT("${called}", e -> calling("calledElement=\"" + e + "\"", "")),
    CALLED_INPUT(
            "${word}",
            e -> calling("calledElement='called'", "<camunda:in sourceExpression=\"" + e + "\" target='x'/>")),
    CALLED_OUTPUT(
            "${1 == 1}",
            e -> calling("calledElement='called'", "<camunda:out sourceExpression=\"" + e + "\" target='x'/>")),
    CALLED_KEY("${word}", e -> calling("calledElement='called'", "<camunda:in businessKey=\"" + e + "\"/>")),
    DECISION("${decision}", e -> step("<businessRuleTask id='step' camunda:decisionRef=\"" + e + "\"/>")),
    DURATION("${span}", e -> step(timer("timeDuration", e))),
    DATE("${day}", e -> step(timer("timeDate", e))),
    CYCLE(
            "${cycle}",
            e -> step(
                    Hostile.userTask("", "", "") + "<boundaryEvent id='b' attachedToRef='step' cancelActivity='false'>"
                            + "<timerEventDefinition><timeCycle>" + e
                            + "</timeCycle></timerEventDefinition></boundaryEvent>")),
    START_TIMER(
            "R1/PT1H",
            e -> Hostile.start("<startEvent id='start'><timerEventDefinition><timeCycle>" + e
                    + "</timeCycle></timerEventDefinition></startEvent>")),
    JOB_PRIORITY(
            "${one}",
            e -> step("<manualTask id='step' camunda:asyncBefore='true' camunda:jobPriority=\"" + e + "\"/>")),
    COLLECTION("${things}", e -> many("camunda:collection=\"" + e + "\" camunda:elementVariable='thing'>")),
    CARDINALITY("${one}", e -> many("><loopCardinality>" + e + "</loopCardinality>")),
    COMPLETION(
            "${approved}",
            e -> many("><loopCardinality>1</loopCardinality><completionCondition>" + e + "</completionCondition>")),
    FORM("${word}", e -> step(Hostile.userTask("", "", "").replace("'hostile-step'", "\"" + e + "\""))),
    MESSAGE_NAME(
            "${word}",
            e -> Hostile.beside(
                    "<message id='m' name=\"" + e + "\"/>",
                    "<intermediateCatchEvent id='step'><messageEventDefinition messageRef='m'/></intermediateCatchEvent>")),
    SIGNAL_NAME(
            "${word}",
            e -> Hostile.beside(
                    "<signal id='s' name=\"" + e + "\"/>",
                    "<intermediateThrowEvent id='step'><signalEventDefinition signalRef='s'/></intermediateThrowEvent>"));

    private final String harmless;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<String, Hostile> model;

    Place(String harmless, Function<String, Hostile> model) {
        this.harmless = harmless;
        this.model = model;
    }

    /** Where nothing but a delegate of ours is harmless. */
    Place(Function<String, Hostile> model) {
        this("", model);
    }

    Hostile holding(String expression) {
        return model.apply(expression);
    }

    String harmless() {
        return harmless;
    }

    private static String listened(String attribute, String expression) {
        return "<manualTask id='step'><extensionElements><camunda:executionListener event='start' " + attribute + "=\""
                + expression + "\"/></extensionElements></manualTask>";
    }

    private static Hostile calling(String attributes, String extensions) {
        return Hostile.beside(
                "<process id='called' isExecutable='true' camunda:historyTimeToLive='P1D'><startEvent id='s'/></process>",
                "<callActivity id='step' " + attributes + "><extensionElements>" + extensions
                        + "</extensionElements></callActivity>");
    }

    private static String timer(String kind, String expression) {
        return "<intermediateCatchEvent id='step'><timerEventDefinition><%1$s>%2$s</%1$s></timerEventDefinition></intermediateCatchEvent>"
                .formatted(kind, expression);
    }

    private static Hostile many(String how) {
        return step("<serviceTask id='step' camunda:expression='${word}'><multiInstanceLoopCharacteristics " + how
                + "</multiInstanceLoopCharacteristics></serviceTask>");
    }
}
