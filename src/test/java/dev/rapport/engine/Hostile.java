package dev.rapport.engine;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A small model with one thing in one place: start, the step, end. */
record Hostile(String file, String text) {

    static final String PROCESS = "hostile";

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:activiti="http://activiti.org/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                targetNamespace="urn:hostile">
              %s
              <process id="hostile" isExecutable="true" camunda:historyTimeToLive="P1D">
                %s
                %s
                <endEvent id="end"/>
                <sequenceFlow id="to-step" sourceRef="start" targetRef="step"/>
                <sequenceFlow id="to-end" sourceRef="step" targetRef="end">%s</sequenceFlow>
              </process>
            </definitions>
            """;
    private static final String START = "<startEvent id='start'/>";
    private static final String NO_STEP = "<manualTask id='step'/>";
    private static final String TASK = """
            <userTask id="step" name="A step" camunda:formRef='hostile-step' camunda:formRefBinding="latest" %s><extensionElements>
            <camunda:properties><camunda:property name="role" value="sponsor"/><camunda:property name="person" value="word"/>
            <camunda:property name="dueInDays" value="5"/><camunda:property name="action" value="do"/>
            <camunda:property name="next" value="nothing"/></camunda:properties>%s</extensionElements>%s</userTask>
            """;
    private static final String TABLE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                id="d" name="d" namespace="urn:hostile">
              <decision id="hostile" name="hostile" camunda:historyTimeToLive="P1D"><decisionTable id="t">
                <input id="i"><inputExpression id="e" typeRef="string" expressionLanguage="%s"><text>%s</text></inputExpression></input>
                <output id="o" name="found" typeRef="string"/>
                <rule id="r"><inputEntry id="w"><text></text></inputEntry>
                <outputEntry id="s" expressionLanguage="%s"><text>%s</text></outputEntry></rule>
              </decisionTable></decision>
            </definitions>
            """;

    static Hostile step(String step) {
        return model("", START, step, "");
    }

    static Hostile start(String start) {
        return model("", start, NO_STEP, "");
    }

    static Hostile flow(String children) {
        return model("", START, NO_STEP, children);
    }

    static Hostile condition(String condition) {
        return flow("<conditionExpression xsi:type='tFormalExpression' " + condition);
    }

    /** What stands before the process: messages, signals, imports. */
    static Hostile beside(String definitions, String step) {
        return model(definitions, START, step, "");
    }

    static Hostile task(String attributes, String extensions) {
        return step(userTask(attributes, extensions, ""));
    }

    static String userTask(String attributes, String extensions, String children) {
        return TASK.formatted(attributes, extensions, children);
    }

    static Hostile mapping(String direction, String value) {
        return task(
                "",
                "<camunda:inputOutput><camunda:%1$s name='x'>%2$s</camunda:%1$s></camunda:inputOutput>"
                        .formatted(direction, value));
    }

    static Hostile script(String language, String text) {
        return step("<scriptTask id='step' scriptFormat='" + language + "'><script>" + text + "</script></scriptTask>");
    }

    static Hostile tableInput(String language, String expression) {
        return new Hostile("hostile.dmn", TABLE.formatted(language, expression, "feel", "word"));
    }

    static Hostile tableOutput(String language, String expression) {
        return new Hostile("hostile.dmn", TABLE.formatted("feel", "word", language, expression));
    }

    boolean isTable() {
        return file.endsWith(".dmn");
    }

    Map<String, byte[]> files() {
        return Map.of(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Hostile model(String definitions, String start, String step, String condition) {
        return new Hostile("hostile.bpmn", MODEL.formatted(definitions, start, step, condition));
    }
}
