package dev.rapport.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rapport.form.FeelFailed;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which FEEL forms and decision tables may use. */
class AllowedFeelTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decision != \"refuse\"",
                "functionality = null or count(functionality) = 0",
                "if level > 3 and not(done) then \"practice\" else \"briefing\"",
                "level in [1..3]",
                "level between 1 and 3",
                "list contains([\"a\", \"b\"], unit)",
                "string length(name) > 3",
                "(hours * 40 + 3) / 2 - -1",
                "date(\"2027-01-01\") + duration(\"P30D\") > today()",
                "date and time(\"2027-01-01T00:00:00Z\") < now()",
                "time(\"10:00:00@Europe/Berlin\") != null",
                "options[1].label",
                "people[-1]",
                "value instance of string",
                "sum(costs) + min(costs) + max([1, 2, 3])",
                "upper case(name) + \" \" + lower case(name)",
                "starts with(name, \"A\") and ends with(name, \"z\") and contains(name, \"b\")",
                "floor(hours) + ceiling(hours) + abs(hours)",
                "is defined(_this_.hours)"
            })
    void allowsWhatEndsSoon(String expression) {
        assertThat(AllowedFeel.whyNot(expression, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ">= 4",
                "1, 2",
                "[1..2]",
                "]1..2[",
                "not(\"a\", \"b\")",
                "\"a\"",
                "? > 3 and ? < 9",
                "contains(?, \"x\")",
                "null",
                "< date(\"2027-01-01\")",
                "true"
            })
    void allowsConditionsOfTables(String tests) {
        assertThat(AllowedFeel.whyNot(tests, true)).isEmpty();
    }

    static Stream<String> refused() {
        return Stream.of(
                "for x in [1, 2] return x",
                "some x in people satisfies x = 1",
                "every x in people satisfies x = 1",
                "count(for x in 1..1000000000 return x)",
                "people[item.age > 3]",
                "people[people[item = 1] = 1]",
                "{a: 1}",
                "{f: function(x) x, y: f(1)}.y",
                "function(x) x",
                "(function() 1)()",
                "external { java: { class: \"java.lang.Runtime\", method signature: \"getRuntime()\" } }",
                "function() external { java: { class: \"java.lang.Runtime\", method signature: \"getRuntime()\" } }",
                "word.getClass()",
                "9 ** 9 ** 9",
                "string join(people, \"x\")",
                "repeat(\"x\", 1000000000)",
                "matches(name, \"(a+)+$\")",
                "replace(name, \"(a+)+$\", \"b\")",
                "split(name, \"(a+)+$\")",
                "decimal(1, 999999999)",
                "floor(number(\"1e9999999\"))",
                "append(people, 1)",
                "sort(people, function(x, y) x < y)",
                "get value(bird, \"sing\")",
                "date(from: \"2027-01-01\")",
                "unheard of(1)",
                "a and",
                "a b c",
                "\"open",
                " ",
                "(".repeat(20_000),
                "(".repeat(150) + "1" + ")".repeat(150),
                "- ".repeat(900) + "1",
                "1" + " + 1".repeat(499),
                "if a then ".repeat(150) + "1" + " else 2".repeat(20),
                "x".repeat(2_001));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesTheRest(String expression) {
        assertThat(AllowedFeel.whyNot(expression, false))
                .isPresent()
                .get()
                .asString()
                .endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesTheRestInConditionsOfTables(String expression) {
        if (!expression.isBlank()) {
            assertThat(AllowedFeel.whyNot(expression, true)).isPresent();
        }
    }

    @Test
    void readsBracketsAsDeepAsItTakesThem() {
        assertThat(AllowedFeel.whyNot("(".repeat(100) + "1" + ")".repeat(100), false))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void formsEvaluateNoneOfIt(String expression) {
        assertThatExceptionOfType(FeelFailed.class)
                .isThrownBy(
                        () -> new CamundaFeel(java.time.Clock.systemUTC()).evaluate(expression, Map.of("people", 1)));
    }
}
