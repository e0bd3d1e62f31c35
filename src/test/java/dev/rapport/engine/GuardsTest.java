package dev.rapport.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.testing.RapportTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What expressions in models can reach, with no check before the engine's own. */
@RapportTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardsTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient sql;

    @Autowired
    DefaultListableBeanFactory beans;

    private Lives lives;
    private Cage cage;

    @BeforeAll
    void cage(@TempDir Path folder) throws IOException {
        cage = new Cage(folder);
        lives = new Lives(engine, sql);
        beans.registerSingleton("canary", new Canary());
    }

    @AfterAll
    void free() {
        beans.destroySingleton("canary");
    }

    Stream<String> code() {
        return cage.code().stream();
    }

    static Stream<Place> harmlessPlaces() {
        return Arrays.stream(Place.values()).filter(place -> !place.harmless().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("code")
    void withoutGuardsTheCanarySings(String code) throws Throwable {
        JuelExpressionManager unguarded =
                new JuelExpressionManager(Map.of("canary", new Canary(), "word", "a word", "approved", true));
        assertThat(cage.heard(() -> evaluate(unguarded, "${" + code + "}"))).isTrue();
        assertThat(cage.heard(() -> {})).isFalse();
    }

    @ParameterizedTest
    @MethodSource("harmlessPlaces")
    void anExpressionOverVariablesWorks(Place place) {
        assertThat(lives.live(place.holding(place.harmless()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.rapport.engine.Place#values")
    void noPlaceReachesCode(Place place) throws Throwable {
        String code = cage.code().get(0);
        cage.refuses(Cage.NOT_THERE, () -> lives.live(place.holding("${" + code + "}")));
        cage.refuses(Cage.NOT_THERE, () -> lives.live(place.holding("#{canary.sing()}")));
    }

    @ParameterizedTest
    @MethodSource("code")
    void noCodeIsReached(String code) throws Throwable {
        cage.refuses(Cage.NOT_THERE, () -> lives.live(Place.CONDITION.holding("${" + code + "}")));
        cage.refuses(Cage.NOT_THERE, () -> lives.live(Place.SERVICE.holding("#{" + code + "}")));
        cage.refuses(Cage.NOT_THERE, () -> lives.live(Place.TASK_NAME.holding("a step #{" + code + "}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "execution",
                "execution.id",
                "execution.setVariable('approved', false)",
                "execution.processEngineServices",
                "task",
                "task.name",
                "task.complete()",
                "caseExecution",
                "externalTask",
                "authenticatedUserId",
                "variableContext",
                "dataSource",
                "dataSource.connection",
                "jdbcClient",
                "repositoryService",
                "delegates",
                "closeProject.class",
                "closeProject.lifecycle",
                "closeProject.notify(null)",
                "closeProject.toString()",
                "recordSignOff['signing']",
                "word.length()",
                "word.bytes",
                "things.size()",
                "things[0]",
                "things.add('more')",
                "approved = false",
                "word = 'another'",
                "now()",
                "dateTime()",
                "currentUser()",
                "currentUserGroups()",
                "S('{}')",
                "JSON('{}')",
                "XML('{}')",
                "fn:length(word)",
                "missing"
            })
    void variablesAreReadAndNothingElse(String expression) throws Throwable {
        cage.refuses(Cage.NOT_THERE, () -> lives.live(Place.SERVICE.holding("${" + expression + "}")));
        cage.refuses(Cage.NOT_THERE, () -> lives.live(Place.TASK_LISTENER.holding("#{" + expression + "}")));
    }

    @Test
    void ofAllBeansOnlyDelegatesAreFound() {
        List<String> delegates = List.of(beans.getBeanNamesForAnnotation(Delegate.class));
        List<String> identifiers = Arrays.stream(beans.getBeanDefinitionNames())
                .filter(name -> name.matches("[a-zA-Z]\\w*"))
                .toList();
        assertThat(identifiers).contains("jdbcClient", "completingWork").containsAll(delegates);
        assertThat(identifiers).allSatisfy(name -> {
            if (delegates.contains(name)) {
                assertThat(evaluate(guarded(), "${" + name + "}")).isSameAs(beans.getBean(name));
            } else {
                assertThatThrownBy(() -> evaluate(guarded(), "${" + name + "}"))
                        .hasStackTraceContaining("Cannot resolve identifier");
            }
        });
    }

    @Test
    void delegatesAreCalled() {
        assertThat(lives.live(Place.SERVICE_DELEGATE.holding("${publishMessage}")))
                .isEmpty();
        assertThatThrownBy(() -> lives.live(Place.SERVICE_DELEGATE.holding("#{proposeTraining}")))
                .hasStackTraceContaining("dev.rapport.engine.ProposeTraining.execute");
        assertThatThrownBy(() -> lives.live(Place.STEP_DELEGATE.holding("${enterPhase}")))
                .hasStackTraceContaining("dev.rapport.engine.EnterPhase.notify");
    }

    @Test
    void aRetryCycleFallsBackToTheUsualOneRatherThanReachingCode() throws Throwable {
        Hostile hostile = Hostile.step(
                "<manualTask id='step' camunda:asyncBefore='true'><extensionElements>"
                        + "<camunda:failedJobRetryTimeCycle>${" + cage.code().get(0)
                        + "}</camunda:failedJobRetryTimeCycle>"
                        + "<camunda:executionListener event='start' expression='${missing}'/></extensionElements></manualTask>");
        cage.refuses(Cage.NOT_THERE, () -> lives.live(hostile));
    }

    private JuelExpressionManager guarded() {
        return (JuelExpressionManager) configuration().getExpressionManager();
    }

    private Object evaluate(JuelExpressionManager manager, String expression) {
        return configuration()
                .getCommandExecutorTxRequired()
                .execute(context ->
                        manager.createExpression(expression).getValue(StartProcessVariableScope.getSharedInstance()));
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
