package dev.rapport.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every way in which a model could reach code, one model each. */
final class HostileModels {

    private static final String CLASS = "class='dev.rapport.engine.Canary'";

    private HostileModels() {}

    /** One model for each place where the engine computes something, holding that. */
    static Stream<Hostile> everywhere(String expression) {
        return Arrays.stream(Place.values()).map(place -> place.holding(expression));
    }

    /** What names classes. */
    static Stream<Hostile> classes() {
        return Stream.of(
                Hostile.step("<serviceTask id='step' camunda:" + CLASS + "/>"),
                Hostile.step("<serviceTask id='step' activiti:" + CLASS + "/>"),
                Hostile.step("<sendTask id='step' camunda:" + CLASS + "/>"),
                Hostile.step("<businessRuleTask id='step' camunda:" + CLASS + "/>"),
                Hostile.step("<intermediateThrowEvent id='step'><messageEventDefinition camunda:" + CLASS
                        + "/></intermediateThrowEvent>"),
                Hostile.step(extended("<camunda:executionListener event='start' " + CLASS + "/>")),
                Hostile.step(extended("<activiti:executionListener event='end' " + CLASS + "/>")),
                Hostile.task("", "<camunda:taskListener event='create' " + CLASS + "/>"),
                Hostile.task("", "<camunda:taskListener event='complete' " + CLASS + "/>"),
                Hostile.task(
                        "",
                        "<camunda:taskListener id='l' event='timeout' " + CLASS
                                + "><timerEventDefinition><timeDuration>PT0S</timeDuration></timerEventDefinition></camunda:taskListener>"),
                Hostile.flow("<extensionElements><camunda:executionListener event='take' " + CLASS
                        + "/></extensionElements>"),
                Hostile.task("camunda:formHandlerClass='dev.rapport.engine.Canary'", ""),
                Hostile.task("activiti:formHandlerClass='dev.rapport.engine.Canary'", ""),
                Hostile.start("<startEvent id='start' camunda:formHandlerClass='dev.rapport.engine.Canary'/>"),
                Hostile.step("<callActivity id='step' calledElement='hostile'"
                        + " camunda:variableMappingClass='dev.rapport.engine.Canary'/>"),
                Hostile.step("<callActivity id='step' calledElement='hostile'"
                        + " camunda:variableMappingDelegateExpression='${closeProject}'/>"),
                Hostile.start(validated("dev.rapport.engine.Canary")),
                Hostile.start(validated("${closeProject}")),
                Hostile.task(
                        "",
                        "<camunda:formData><camunda:formField id='f' type='string' defaultValue=\"${''.class}\"/>"
                                + "</camunda:formData>"),
                Hostile.task("", "<camunda:formProperty id='f' type='string' expression=\"${''.class}\"/>"));
    }

    /** What names commands, mail, other systems and files. */
    static Stream<Hostile> commands(String program) {
        String command = "<extensionElements><camunda:field name='command' stringValue='" + program
                + "'/><camunda:field name='wait' stringValue='true'/></extensionElements></serviceTask>";
        String connector =
                "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>";
        return Stream.of(
                Hostile.step("<serviceTask id='step' camunda:type='shell'>" + command),
                Hostile.step("<serviceTask id='step' activiti:type='shell'>" + command),
                Hostile.step("<serviceTask id='step' camunda:type='mail'>" + command),
                Hostile.step("<serviceTask id='step' camunda:type='external' camunda:topic='anybody'/>"),
                Hostile.step("<sendTask id='step' camunda:type='mail'/>"),
                Hostile.step("<serviceTask id='step'><extensionElements>" + connector
                        + "</extensionElements></serviceTask>"),
                Hostile.step("<serviceTask id='step' camunda:delegateExpression='${closeProject}'>" + command),
                Hostile.beside(
                        "<import importType='http://schemas.xmlsoap.org/wsdl/' location='file:" + program
                                + "' namespace='urn:x'/>",
                        "<manualTask id='step'/>"));
    }

    /** Scripts of that language, wherever they may stand. */
    static Stream<Hostile> scripts(String language) {
        String script =
                "<camunda:script scriptFormat='" + language + "'>new dev.rapport.engine.Canary()</camunda:script>";
        String condition = " language='" + language + "'>new dev.rapport.engine.Canary()</conditionExpression>";
        String resource = " language='" + language + "' camunda:resource='deployment://x.js'></conditionExpression>";
        return Stream.of(
                Hostile.script(language, "new dev.rapport.engine.Canary()"),
                Hostile.step(extended(
                        "<camunda:executionListener event='start'>" + script + "</camunda:executionListener>")),
                Hostile.task("", "<camunda:taskListener event='create'>" + script + "</camunda:taskListener>"),
                Hostile.mapping("inputParameter", script),
                Hostile.mapping("outputParameter", script),
                Hostile.condition(condition),
                Hostile.condition(resource));
    }

    /** All of them, with code of that kind. */
    static List<Hostile> all(String code, String program) {
        List<Hostile> all = new ArrayList<>();
        all.addAll(everywhere("${" + code + "}").toList());
        all.addAll(everywhere("#{" + code + "}").toList());
        all.addAll(classes().toList());
        all.addAll(commands(program).toList());
        Stream.of("javascript", "groovy", "juel", "feel", "python", "${word}")
                .flatMap(HostileModels::scripts)
                .forEach(all::add);
        return all;
    }

    static String extended(String extensions) {
        return "<manualTask id='step'><extensionElements>" + extensions + "</extensionElements></manualTask>";
    }

    private static String validated(String by) {
        return "<startEvent id='start'><extensionElements><camunda:formData><camunda:formField id='f' type='string'>"
                + "<camunda:validation><camunda:constraint name='validator' config='" + by
                + "'/></camunda:validation></camunda:formField></camunda:formData></extensionElements></startEvent>";
    }
}
