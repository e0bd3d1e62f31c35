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

    Stream<Hostile> commands() {
        return HostileModels.commands(cage.command().toString());
    }

    @ParameterizedTest
    @MethodSource("dev.rapport.engine.HostileModels#classes")
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
        for (Hostile hostile : HostileModels.scripts(language).toList()) {
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
        assertThat(lives.live(Hostile.step(HostileModels.extended("")))).isEmpty();
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
}
