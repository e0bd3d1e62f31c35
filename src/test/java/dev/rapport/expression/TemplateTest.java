package dev.rapport.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    private static final Clock NEARLY_DECEMBER =
            Clock.fixed(Instant.parse("2026-11-30T23:30:00Z"), ZoneId.of("Europe/Berlin"));
    private static final Map<String, @Nullable Object> VARIABLES = new HashMap<>(Map.of(
            "outcome", "agreed", "approved", true, "people", 12, "share", 0.25, "units", List.of("sales", "hr", "7")));

    static {
        VARIABLES.put("nominee", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "outcome == 'agreed'                      ¦ true",
                "outcome eq \"agreed\"                    ¦ true",
                "outcome != 'agreed'                      ¦ false",
                "outcome ne 'refused'                     ¦ true",
                "people < 13                              ¦ true",
                "people lt 12                             ¦ false",
                "people <= 12                             ¦ true",
                "people le 11.5                           ¦ false",
                "people > 11                              ¦ true",
                "people gt 12                             ¦ false",
                "people >= 12                             ¦ true",
                "people ge '13'                           ¦ false",
                "share == 0.25                            ¦ true",
                "people == '12'                           ¦ true",
                "nominee == null                          ¦ true",
                "nominee == false                         ¦ false",
                "nominee < 1                              ¦ false",
                "nominee <= null                          ¦ true",
                "approved == 'true'                       ¦ true",
                "approved and outcome == 'agreed'         ¦ true",
                "approved && people > 20                  ¦ false",
                "false or approved                        ¦ true",
                "false || people > 20                     ¦ false",
                "true or true and false                   ¦ true",
                "(true or true) and false                 ¦ false",
                "not approved                             ¦ false",
                "!approved                                ¦ false",
                "not approved or approved                 ¦ true",
                "not not approved                         ¦ true",
                "not(outcome == 'refused')                ¦ true",
                "approved == not approved                 ¦ false",
                "empty nominee                            ¦ true",
                "not empty units                          ¦ true",
                "empty ''                                 ¦ true",
                "empty people                             ¦ false",
                "empty nominee == true                    ¦ true",
                "size(units) == 3                         ¦ true",
                "size('äbc') == 3                         ¦ true",
                "size(nominee) == 0                       ¦ true",
                "contains(units, 'hr')                    ¦ true",
                "contains(units, 7)                       ¦ false",
                "contains(nominee, 7)                     ¦ false",
                "today() == '2026-12-01'                  ¦ true",
                "today() < '2026-12-02'                   ¦ true",
                "'it\\'s' == \"it's\"                     ¦ true",
                "false and missing                        ¦ false",
                "approved == approved                     ¦ true"
            })
    void asksOneQuestion(String question, boolean answer) throws ExpressionRefused {
        assertThat(Template.parse("${" + question + "}").evaluate(VARIABLES, NEARLY_DECEMBER))
                .isEqualTo(answer);
        assertThat(Template.parse("#{\n" + question + " }").evaluate(VARIABLES, NEARLY_DECEMBER))
                .isEqualTo(answer);
    }

    @Test
    void aSoleExpressionKeepsItsKind() throws ExpressionRefused {
        assertThat(evaluate("${units}")).isSameAs(VARIABLES.get("units"));
        assertThat(evaluate("${nominee}")).isNull();
        assertThat(evaluate("${7}")).isEqualTo(7L);
        assertThat(evaluate("${7.5}")).isEqualTo(7.5);
        assertThat(evaluate("${'a \\\\ \\' \"'}")).isEqualTo("a \\ ' \"");
        assertThat(evaluate("${size(units)}")).isEqualTo(3L);
        assertThat(evaluate("${null}")).isNull();
    }

    @Test
    void expressionsBetweenWordsBecomeText() throws ExpressionRefused {
        assertThat(evaluate("${outcome} by ${people} (${nominee}), $5 of #7")).isEqualTo("agreed by 12 (), $5 of #7");
        assertThat(evaluate(" ${people}")).isEqualTo(" 12");
        assertThat(evaluate("${outcome}}")).isEqualTo("agreed}");
        assertThat(evaluate("$${people}")).isEqualTo("$12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A step", "R5/PT5M", "{\"a\": {}}", "$", "$ {x}", "a \\ $5 } \\\\", "<b>#1</b>"})
    void aTextWithoutExpressionIsTakenAsItStands(String text) throws ExpressionRefused {
        Template template = Template.parse(text);
        assertThat(template.literal()).isTrue();
        assertThat(template.sole()).isEmpty();
        assertThat(template.variables()).isEmpty();
        assertThat(template.evaluate(Map.of())).isEqualTo(text);
    }

    @Test
    void aTextWithoutExpressionHasNoBounds() throws ExpressionRefused {
        String page = "{ $5 \\ } ".repeat(100_000);
        assertThat(Template.parse(page).evaluate(Map.of())).isEqualTo(page);
    }

    @Test
    void aTextTellsWhatItNames() throws ExpressionRefused {
        Template sole = Template.parse("${ assignTask }");
        assertThat(sole.literal()).isFalse();
        assertThat(sole.sole().flatMap(Expression::onlyVariable)).contains("assignTask");

        Template compared = Template.parse("${b == a or contains(units, b) and not empty c}");
        assertThat(compared.sole()).isPresent();
        assertThat(compared.sole().flatMap(Expression::onlyVariable)).isEmpty();
        assertThat(compared.variables()).containsExactly("b", "a", "units", "c");

        Template mixed = Template.parse("${b} and ${a}");
        assertThat(mixed.sole()).isEmpty();
        assertThat(mixed.expressions()).hasSize(2);
        assertThat(mixed.variables()).containsExactly("b", "a");
        assertThat(Template.parse("${a} ").sole()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "missing                ¦ There is no variable “missing”.",
                "people and true        ¦ Neither true nor false: the number 12.",
                "people == approved     ¦ A number does not compare with the answer true.",
                "people < 'twelve'      ¦ A number does not compare with a text that is none.",
                "units < 5              ¦ A number does not compare with a list.",
                "approved < units       ¦ One is neither before nor after the other: the answer true and a list.",
                "size(people)           ¦ size() counts what is in a list or a text, not in the number 12.",
                "contains(outcome, 'a') ¦ contains() looks into a list, not into a text."
            })
    void whatHasNoValueSaysWhy(String expression, String reason) throws ExpressionRefused {
        Template template = Template.parse("${" + expression + "}");
        assertThatThrownBy(() -> template.evaluate(VARIABLES))
                .isInstanceOf(ExpressionFailed.class)
                .hasMessage(reason);
    }

    @Test
    void bigNumbersCompareToo() throws ExpressionRefused {
        Map<String, Object> variables = Map.of("big", new BigInteger("9".repeat(30)), "exact", new BigDecimal("0.5"));
        assertThat(Template.parse("${big > 1 and exact < 1 and exact == 0.5 and exact < big}")
                        .evaluate(variables))
                .isEqualTo(true);
        assertThat(Template.parse("${exact == '0.50'}").evaluate(variables)).isEqualTo(false);
    }

    @Test
    void containsComparesNumbersByTheirAmount() {
        assertThat(Functions.contains(Arrays.asList(1, 2.0, null), 2L)).isTrue();
        assertThat(Functions.contains(Arrays.asList(1, 2.0, null), null)).isTrue();
        assertThat(Functions.contains(List.of(1), Double.NaN)).isFalse();
        assertThat(Functions.contains(List.of(Double.NaN), Double.NaN)).isTrue();
    }

    private static @Nullable Object evaluate(String text) throws ExpressionRefused {
        return Template.parse(text).evaluate(VARIABLES);
    }
}
