package dev.rapport.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.testing.RapportTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What in a model names code outright: classes, scripts, commands, with no check before the engine's own. */
@RapportTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedModelsTest {

    private static final Pattern REFUSED = Pattern.compile("Models hold no|Models name no classes");
    private static final String CLASS = "class='dev.rapport.engine.Canary'";

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient sql;

    private Lives lives;
    private Cage cage;

    @BeforeAll
    void cage(@TempDir Path folder) throws IOException {
        cage = new Cage(folder);
        lives = new Lives(engine, sql);
    }

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

    Stream<Hostile> commands() {
        String command = "<extensionElements><camunda:field name='command' stringValue='" + cage.command()
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
                        "<import importType='http://schemas.xmlsoap.org/wsdl/' location='file:" + cage.command()
                                + "' namespace='urn:x'/>",
                        "<manualTask id='step'/>"));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void noClassIsLoadedMadeOrCalled(Hostile hostile) throws Throwable {
        cage.refuses(REFUSED, () -> lives.live(hostile));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noCommandRuns(Hostile hostile) throws Throwable {
        cage.refuses(REFUSED, () -> lives.live(hostile));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "groovy", "juel", "feel", "python", "${word}"})
    void noScriptRuns(String language) throws Throwable {
        String script =
                "<camunda:script scriptFormat='" + language + "'>new dev.rapport.engine.Canary()</camunda:script>";
        String condition = " language='" + language + "'>new dev.rapport.engine.Canary()</conditionExpression>";
        String resource = " language='" + language + "' camunda:resource='deployment://x.js'></conditionExpression>";
        for (Hostile hostile : Stream.of(
                        Hostile.script(language, "new dev.rapport.engine.Canary()"),
                        Hostile.step(extended(
                                "<camunda:executionListener event='start'>" + script + "</camunda:executionListener>")),
                        Hostile.task("", "<camunda:taskListener event='create'>" + script + "</camunda:taskListener>"),
                        Hostile.mapping("inputParameter", script),
                        Hostile.mapping("outputParameter", script),
                        Hostile.condition(condition),
                        Hostile.condition(resource))
                .toList()) {
            cage.refuses(REFUSED, () -> lives.live(hostile));
        }
    }

    @Test
    void theCanarySingsWhenItIsLoadedAndWhenACommandRuns() throws Throwable {
        assertThat(cage.heard(() -> Class.forName("dev.rapport.engine.Canary$Bold")))
                .isTrue();
        assertThat(cage.heard(() ->
                        new ProcessBuilder(cage.command().toString()).start().waitFor()))
                .isTrue();
    }

    @Test
    void theSameModelsWithNothingInThemRun() {
        assertThat(lives.live(Hostile.task("", ""))).isEmpty();
        assertThat(lives.live(Hostile.step(extended("")))).isEmpty();
        assertThat(lives.live(Hostile.condition(">${approved}</conditionExpression>")))
                .isEmpty();
    }

    @Test
    void noModelReadsAFile() {
        Hostile hostile = Hostile.task("", "");
        String text = hostile.text()
                .replace("?>", "?><!DOCTYPE d [<!ENTITY read SYSTEM 'file:" + cage.command() + "'>]>")
                .replace("<extensionElements>", "<documentation>&read;</documentation><extensionElements>");
        assertThatThrownBy(() -> lives.live(new Hostile(hostile.file(), text))).hasStackTraceContaining("DOCTYPE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.camunda.bpm.engine.rest.impl.CamundaRestResources",
                "org.camunda.bpm.engine.rest.ProcessEngineRestService",
                "org.camunda.bpm.engine.rest.impl.TaskRestServiceImpl",
                "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestInitializer",
                "org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration",
                "org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter",
                "org.camunda.bpm.admin.impl.web.SetupResource",
                "org.camunda.connect.Connectors",
                "groovy.lang.GroovyShell",
                "org.codehaus.groovy.jsr223.GroovyScriptEngineImpl",
                "org.camunda.templateengines.FreeMarkerScriptEngine"
            })
    void whatTheEngineOffersBesidesIsNotThere(String name) {
        assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
    }

    private static String extended(String extensions) {
        return "<manualTask id='step'><extensionElements>" + extensions + "</extensionElements></manualTask>";
    }

    private static String validated(String by) {
        return "<startEvent id='start'><extensionElements><camunda:formData><camunda:formField id='f' type='string'>"
                + "<camunda:validation><camunda:constraint name='validator' config='" + by
                + "'/></camunda:validation></camunda:formField></camunda:formData></extensionElements></startEvent>";
    }
}
