package dev.rapport.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.form.Feel;
import dev.rapport.form.FeelFailed;
import dev.rapport.testing.RapportTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What decision tables and forms can reach. */
@RapportTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardedTablesTest {

    private static final Pattern NO_SCRIPT = Pattern.compile("Models hold no scripts");

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient sql;

    @Autowired
    Feel feel;

    private Lives lives;
    private Cage cage;

    @BeforeAll
    void cage(@TempDir Path folder) throws IOException {
        cage = new Cage(folder);
        lives = new Lives(engine, sql);
    }

    Stream<String> code() {
        return cage.code().stream();
    }

    static Stream<String> feelCode() {
        String external =
                "external { java: { class: \"dev.rapport.engine.Canary$Tame\", method signature: \"sing()\" } }";
        return Stream.of(
                "(function() " + external + ")()",
                "{f: function() " + external + ", found: f()}.found",
                "word.getClass()",
                "word.class",
                "bird.sing()",
                "bird.sing",
                "get value(bird, \"sing\")");
    }

    @Test
    void feelWorks() {
        assertThat(lives.live(Hostile.tableOutput("feel", "upper case(word)"))).isEqualTo(List.of("A WORD"));
        assertThat(lives.live(Hostile.tableInput("feel", "word"))).isEqualTo(List.of("a word"));
        assertThat(lives.live(Hostile.tableOutput("juel", "${word}"))).isEqualTo(List.of("a word"));
    }

    @ParameterizedTest
    @MethodSource("code")
    void noExpressionOfATableReachesCode(String code) throws Throwable {
        cage.refuses(Cage.NO_SUCH_EXPRESSION, () -> lives.live(Hostile.tableInput("juel", "${" + code + "}")));
        cage.refuses(Cage.NO_SUCH_EXPRESSION, () -> lives.live(Hostile.tableOutput("juel", "#{" + code + "}")));
        cage.refuses(Cage.NO_SUCH_EXPRESSION, () -> lives.live(Hostile.tableOutput("juel", code)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"variableContext", "variableContext.resolve('word')", "now()", "S('{}')"})
    void aTableReadsItsInputsAndNothingElse(String expression) throws Throwable {
        cage.refuses(Cage.NO_SUCH_EXPRESSION, () -> lives.live(Hostile.tableOutput("juel", "${" + expression + "}")));
        cage.refuses(Cage.NOT_THERE, () -> evaluateUnread(expression));
    }

    @Test
    void noBeanIsAnInput() throws Throwable {
        cage.refuses(Cage.NOT_THERE, () -> lives.live(Hostile.tableOutput("juel", "${dataSource}")));
    }

    @ParameterizedTest
    @MethodSource("code")
    void behindTheGrammarNoTableReachesCodeEither(String code) throws Throwable {
        cage.refuses(Cage.NOT_THERE, () -> evaluateUnread(code));
    }

    private void evaluateUnread(String expression) {
        Unread unread = new Unread((GuardedExpressions)
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getExpressionManager());
        VariableContext inputs = Variables.createVariables()
                .putValue("word", "a word")
                .putValue("approved", true)
                .asVariableContext();
        unread.createValueExpression("${" + expression + "}").getValue(unread.createElContext(inputs));
    }

    @ParameterizedTest
    @ValueSource(strings = {"groovy", "javascript", "python", "ECMAScript", "jython", "unheard-of"})
    void noTableHoldsAScript(String language) throws Throwable {
        cage.refuses(NO_SCRIPT, () -> lives.live(Hostile.tableInput(language, "new dev.rapport.engine.Canary()")));
        cage.refuses(NO_SCRIPT, () -> lives.live(Hostile.tableOutput(language, "new dev.rapport.engine.Canary()")));
    }

    /** FEEL answers null where it finds nothing: no exception then, and no song. */
    @ParameterizedTest
    @MethodSource("feelCode")
    void feelInATableCallsNoJava(String code) throws Throwable {
        assertThat(cage.heard(() -> {
                    try {
                        assertThat(lives.live(Hostile.tableOutput("feel", code.replace("\"", "&quot;"))))
                                .allMatch(found -> found == null);
                    } catch (org.camunda.bpm.engine.ProcessEngineException
                            | org.camunda.bpm.dmn.engine.DmnEngineException refused) {
                        assertThat(refused).isNotNull();
                    }
                }))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("feelCode")
    void feelInAFormCallsNoJava(String code) throws Throwable {
        assertThat(cage.heard(() -> {
                    try {
                        assertThat(feel.evaluate(code, Map.of("word", "a word")))
                                .isNull();
                    } catch (FeelFailed refused) {
                        assertThat(refused).isNotNull();
                    }
                }))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"for x in 1..3 return x", "decimal(1, 2)", "split(word, &quot; &quot;)"})
    void noTableEvaluatesWhatMayRunAway(String expression) throws Throwable {
        Pattern refusal = Pattern.compile("is not allowed");
        cage.refuses(refusal, () -> lives.live(Hostile.tableOutput("feel", expression)));
        cage.refuses(refusal, () -> lives.live(Hostile.tableInput("feel", expression)));
    }

    @Test
    void noTableReadsAFile() {
        String text = Hostile.tableOutput("feel", "&read;")
                .text()
                .transform(table -> "<!DOCTYPE d [<!ENTITY read SYSTEM 'file:" + cage.command() + "'>]>" + table);
        assertThatThrownBy(() -> lives.live(new Hostile("hostile.dmn", text))).hasStackTraceContaining("DOCTYPE");
    }
}
