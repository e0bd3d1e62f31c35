package dev.rapport.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.expression.ExpressionFailed;
import dev.rapport.expression.ExpressionRefused;
import dev.rapport.expression.Template;
import dev.rapport.testing.Grown;
import dev.rapport.testing.Meant;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** What our reading of an expression finds, the engine finds, and so does who grew the expression. */
class ExpressionsAgreeTest {

    private static final String NO_VALUE = "no value at all";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T23:30:00Z"), ZoneId.of("Europe/Berlin"));
    private static final GuardedExpressions ENGINE =
            new GuardedExpressions(new Delegates(new DefaultListableBeanFactory()), CLOCK);

    @BeforeContainer
    static void enter() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setExpressionManager(ENGINE);
        Context.setProcessEngineConfiguration(configuration);
    }

    @AfterContainer
    static void leave() {
        Context.removeProcessEngineConfiguration();
    }

    @Provide
    Arbitrary<Grown> texts() {
        return Grown.texts();
    }

    @Provide
    Arbitrary<Map<String, Object>> variables() {
        return Grown.variables();
    }

    @Provide
    Arbitrary<String> bits() {
        return Arbitraries.of(
                "", " ", "(", ")", "!", "not ", "empty ", " and ", "||", "==", " lt ", "<", "=", "'", "\"", "\\", "1",
                ".", "0.5", "word", "${", "}", "#{", "true", "size(", ",", "-", "+", "null", "[", "today()", "e", "_");
    }

    @Property(tries = 5000, seed = "20261124", edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    void whatGrewInTheGrammarIsAcceptedAndMeansTheSameToAll(
            @ForAll("texts") Grown grown, @ForAll("variables") Map<String, Object> variables) throws ExpressionRefused {
        @Nullable Object meant = meant(grown, variables);
        assertThat(here(Template.parse(grown.text()), variables)).as("here").isEqualTo(meant);
        assertThat(inTheEngine(grown.text(), variables)).as("in the engine").isEqualTo(meant);
        Statistics.collect(NO_VALUE.equals(meant));
        Statistics.coverage(shares -> shares.check(false).percentage(share -> share > 30));
    }

    @Property(tries = 10_000, seed = "20261124", edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    void whatIsStillAcceptedAfterSomebodyMeddledMeansTheSameToTheEngine(
            @ForAll("texts") Grown grown,
            @ForAll("bits") String bit,
            @ForAll double where,
            @ForAll boolean instead,
            @ForAll("variables") Map<String, Object> variables) {
        int at = (int) (Math.abs(where % 1) * grown.text().length());
        String meddled = grown.text().substring(0, at) + bit + grown.text().substring(instead ? at + 1 : at);
        try {
            Template template = Template.parse(meddled);
            assertThat(inTheEngine(meddled, variables)).isEqualTo(here(template, variables));
            Statistics.collect("accepted");
        } catch (ExpressionRefused refused) {
            assertThat(refused.getMessage()).endsWith(".");
            Statistics.collect("refused");
        }
        Statistics.coverage(shares -> shares.check("accepted").percentage(share -> share > 20));
    }

    private static @Nullable Object meant(Grown grown, Map<String, Object> variables) {
        try {
            return grown.meaning().in(variables);
        } catch (Meant.Nothing | NumberFormatException none) {
            return NO_VALUE;
        }
    }

    private static @Nullable Object here(Template template, Map<String, Object> variables) {
        try {
            return template.evaluate(variables, CLOCK);
        } catch (ExpressionFailed none) {
            return NO_VALUE;
        }
    }

    private static @Nullable Object inTheEngine(String text, Map<String, Object> variables) {
        ValueExpression expression = ENGINE.createValueExpression(text);
        try {
            return expression.getValue(
                    ENGINE.createElContext(Variables.fromMap(variables).asVariableContext()));
        } catch (ELException | ClassCastException none) {
            return NO_VALUE;
        }
    }
}
