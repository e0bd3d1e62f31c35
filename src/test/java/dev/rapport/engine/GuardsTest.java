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

    /** Each within its braces, and none in our grammar. */
    static Stream<String> foreign() {
        return Stream.of(
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
                "dataSource.connection",
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
                "fn:length(word)");
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
        cage.refuses(Cage.NO_SUCH_EXPRESSION, () -> lives.live(place.holding("${" + code + "}")));
        cage.refuses(Cage.NO_SUCH_EXPRESSION, () -> lives.live(place.holding("#{canary.sing()}")));
    }

    @ParameterizedTest
    @MethodSource("code")
    void noCodeIsReached(String code) throws Throwable {
        cage.refuses(Cage.NO_SUCH_EXPRESSION, () -> lives.live(Place.CONDITION.holding("${" + code + "}")));
        cage.refuses(Cage.NO_SUCH_EXPRESSION, () -> lives.live(Place.SERVICE.holding("#{" + code + "}")));
        cage.refuses(Cage.NO_SUCH_EXPRESSION, () -> lives.live(Place.TASK_NAME.holding("a step #{" + code + "}")));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void variablesAreReadAndNothingElse(String expression) throws Throwable {
        cage.refuses(Cage.NO_SUCH_EXPRESSION, () -> lives.live(Place.SERVICE.holding("${" + expression + "}")));
        cage.refuses(Cage.NO_SUCH_EXPRESSION, () -> lives.live(Place.TASK_LISTENER.holding("#{" + expression + "}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dataSource", "jdbcClient", "repositoryService", "delegates", "missing"})
    void noOtherNameIsThere(String name) throws Throwable {
        cage.refuses(Cage.NOT_THERE, () -> lives.live(Place.SERVICE.holding("${" + name + "}")));
        cage.refuses(Cage.NOT_THERE, () -> lives.live(Place.TASK_LISTENER.holding("#{" + name + "}")));
    }

    @ParameterizedTest
    @MethodSource({"code", "foreign"})
    void behindTheGrammarNothingElseIsThereEither(String expression) throws Throwable {
        JuelExpressionManager unread = unread();
        cage.refuses(
                Cage.NOT_THERE,
                () -> lives.during(
                        Hostile.task("", ""), execution -> evaluate(unread, "${" + expression + "}", execution)));
    }

    @Test
    void behindTheGrammarVariablesAreThere() {
        JuelExpressionManager unread = unread();
        lives.during(
                Hostile.task("", ""),
                execution -> assertThat(evaluate(unread, "${word}", execution)).isEqualTo("a word"));
    }

    @Test
    void theFunctionsOfTheGrammarWork() {
        assertThat(
                        lives.live(
                                Place.CONDITION.holding(
                                        "${size(things) == 1 and contains(things, 'thing') and not contains(things, word) and today() gt '2026-01-01'}")))
                .isEmpty();
        assertThatThrownBy(() -> lives.live(Place.CONDITION.holding("${size(things) == 2}")))
                .hasStackTraceContaining("No conditional sequence flow");
    }

    @Test
    void aTextWithoutExpressionMayBeLong() {
        assertThat(lives.live(Place.DOCUMENTATION.holding("{ A page. $5 \\ #1 }".repeat(140))))
                .isEmpty();
    }

    @Test
    void ofAllBeansOnlyDelegatesAreFound() {
        JuelExpressionManager unread = unread();
        List<String> delegates = List.of(beans.getBeanNamesForAnnotation(Delegate.class));
        List<String> identifiers = Arrays.stream(beans.getBeanDefinitionNames())
                .filter(name -> name.matches("[a-zA-Z]\\w*"))
                .toList();
        assertThat(identifiers).contains("jdbcClient", "completingWork").containsAll(delegates);
        assertThat(identifiers).allSatisfy(name -> {
            if (delegates.contains(name)) {
                assertThat(evaluate(unread, "${" + name + "}")).isSameAs(beans.getBean(name));
            } else {
                assertThatThrownBy(() -> evaluate(unread, "${" + name + "}"))
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

    private JuelExpressionManager unread() {
        return new Unread((GuardedExpressions) guarded());
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

    private Object evaluate(JuelExpressionManager manager, String expression, String execution) {
        return configuration()
                .getCommandExecutorTxRequired()
                .execute(context -> manager.createExpression(expression)
                        .getValue(context.getExecutionManager().findExecutionById(execution)));
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
