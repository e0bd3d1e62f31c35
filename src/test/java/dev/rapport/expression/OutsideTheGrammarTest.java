package dev.rapport.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.testing.Grown;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** What is not in the grammar is refused, however it is put together, and in no other way. */
class OutsideTheGrammarTest {

    /** One thing between the braces, told without looking at how it is read. */
    private static final Pattern ALLOWED = Pattern.compile(
            "'(?:[^'\\\\]|\\\\[\\\\'])*'|\"(?:[^\"\\\\]|\\\\[\\\\\"])*\"|[0-9]+(?:\\.[0-9]+)?|[A-Za-z][A-Za-z0-9_]*(?<called>[ \t\r\n]*\\()?"
                    + "|==|!=|<=|>=|&&|\\|\\||[<>!(),]|[ \t\r\n]+");

    private static final Set<String> BEFORE_PARENTHESIS =
            Set.of("size", "contains", "today", "not", "empty", "and", "or", "eq", "ne", "lt", "le", "gt", "ge");
    private static final Set<String> NEVER = Set.of(
            "execution",
            "task",
            "caseExecution",
            "externalTask",
            "authenticatedUserId",
            "variableContext",
            "div",
            "mod",
            "instanceof");

    @Provide
    Arbitrary<Grown> expressions() {
        return Grown.expressions();
    }

    /** Forms of which none is in the grammar, whatever stands for X and Y, unless X is the name of a function. */
    @Provide
    Arbitrary<String> foreignForms() {
        return Arbitraries.of(
                "X.name",
                "X.call()",
                "X.call(Y)",
                "X . class",
                "X[0]",
                "X['class']",
                "X[Y]",
                "X ? Y : X",
                "X ?: Y",
                "v = X",
                "X = Y",
                "X += Y",
                "X + Y",
                "X - Y",
                "X * Y",
                "X / Y",
                "X % Y",
                "X div Y",
                "X mod Y",
                "-X",
                "X; Y",
                "x -> X",
                "(x -> X)(Y)",
                "(x, y) -> X",
                "X -> Y",
                "${X}",
                "X == ${Y}",
                "#{X}",
                "X == Y == X",
                "X < Y < X",
                "X lt Y eq X",
                "f(X)",
                "fn:f(X)",
                "size(X, Y)",
                "size()",
                "contains(X)",
                "today(X)",
                "now()",
                "X, Y",
                "X Y",
                "X(Y)",
                "(X",
                "X)",
                "()",
                "[X]",
                "{X}",
                "{'a': X}",
                "{X, Y}",
                "X /* Y */",
                "X // Y",
                "X # Y",
                "X <!-- Y",
                "X instanceof Y",
                "X is Y",
                "X AND Y",
                "X And Y",
                "X === Y",
                "X =! Y",
                "X <> Y",
                "X => Y",
                "X & Y",
                "X | Y",
                "X ^ Y",
                "~X",
                "@X",
                "$X",
                "_x == X",
                "x$ == X",
                "X \\ Y",
                "'\\n' == X",
                "\"\\'\" == X",
                "'abc",
                "X == \"abc",
                "execution == X",
                "task == X",
                "not task",
                "X == mod",
                "not X == Y",
                "! X < Y",
                "X ＝＝ Y",
                "X ≤ Y",
                "X ∧ Y",
                "¬X",
                "X\u00a0== Y",
                "X\u200b == Y",
                "X\u2028== Y",
                "‘a’ == X",
                "“a” == X",
                "vаriable == X",
                "ｖ == X",
                "ä == X",
                "X == １",
                "X == 1e5",
                "X == .5",
                "X == 5.",
                "X == 1_000",
                "X == 0x1F",
                "X == 1L",
                "\\u0024 == X",
                "X == null.class",
                "X?.y",
                "X and",
                "or X",
                "X == ",
                "not",
                "empty",
                "true(X)",
                "null(X)",
                "and(X)",
                "",
                " ");
    }

    @Provide
    Arbitrary<String> strings() {
        Arbitrary<String> bits = Arbitraries.of(
                "${",
                "#{",
                "}",
                "\\",
                "'",
                "\"",
                "a",
                "size(",
                "(",
                ")",
                " ",
                "==",
                "!",
                "not ",
                "1",
                ".",
                "<",
                "\n",
                "contains(a,",
                "today()",
                "and",
                "[",
                "task",
                "0.5",
                "’",
                "\u0000",
                "\ud83d",
                "x == 'y'",
                ",",
                "-");
        return Arbitraries.oneOf(
                Arbitraries.strings(),
                Arbitraries.strings().map(any -> "${" + any + "}"),
                bits.list().ofMaxSize(12).map(list -> String.join("", list)),
                bits.list().ofMaxSize(6).map(list -> "${" + String.join("", list) + "}"));
    }

    @Property(tries = 10_000, seed = "20261124", edgeCases = EdgeCasesMode.NONE)
    void noForeignFormIsEverAccepted(
            @ForAll("foreignForms") String form,
            @ForAll("expressions") Grown one,
            @ForAll("expressions") Grown other,
            @ForAll boolean deep,
            @ForAll boolean open) {
        Assume.that(!one.text().equals("size"));
        String inside = form.replace("Y", "\u0001").replace("X", one.closed()).replace("\u0001", other.closed());
        String text = deep ? "true or (" + inside + ")" : inside;
        assertThatThrownBy(() -> Template.parse((open ? "${" : "for #{") + text + "}"))
                .isInstanceOf(ExpressionRefused.class)
                .hasMessageEndingWith(".");
    }

    @Property(tries = 20_000, seed = "20261124", edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    void whateverIsWrittenIsReadOrRefusedAndHoldsOnlyWhatIsAllowed(@ForAll("strings") String text) {
        try {
            Template template = Template.parse(text);
            Statistics.collect(template.literal() ? "as it stands" : "read");
            assertThat(holes(text)).isEqualTo(template.expressions().size());
        } catch (ExpressionRefused refused) {
            Statistics.collect("refused");
            assertThat(refused.at()).isBetween(0, text.length());
        }
        Statistics.coverage(shares -> {
            shares.check("read").count(times -> times > 50);
            shares.check("refused").percentage(share -> share > 20);
        });
    }

    /** How many expressions there are; it fails on the first thing in one that is not allowed. */
    private static int holes(String text) {
        int holes = 0;
        Matcher open = Pattern.compile("[$#]\\{").matcher(text);
        int at = 0;
        while (open.find(at)) {
            at = end(text, open.end());
            holes++;
        }
        return holes;
    }

    private static int end(String text, int from) {
        int at = from;
        while (text.charAt(at) != '}') {
            Matcher allowed = ALLOWED.matcher(text).region(at, text.length());
            assertThat(allowed.lookingAt()).as("from " + at + " in " + text).isTrue();
            String found = allowed.group();
            if (allowed.group("called") != null) {
                assertThat(found.substring(0, found.length() - 1).strip()).isIn(BEFORE_PARENTHESIS);
            }
            assertThat(found).isNotIn(NEVER);
            at = allowed.end();
        }
        return at + 1;
    }
}
