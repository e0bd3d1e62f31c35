package dev.rapport.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change manager reads where an expression is not in the grammar. */
class RefusalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "${task.name}       ¦  6 ¦ “.” after “task” is not allowed: an expression names variables, not parts of them.",
                "${units[0]}        ¦  7 ¦ “[” after “units” is not allowed: an expression names variables, not parts of them.",
                "${''.class}        ¦  4 ¦ “.” after an empty text is not allowed: an expression names variables, not parts of them.",
                "${a + 1}           ¦  4 ¦ “+” after “a” is not allowed: an expression compares values, it does not calculate.",
                "${a > -1}          ¦  6 ¦ “-” after “>” is not allowed: an expression compares values, it does not calculate.",
                "${a = 1}           ¦  4 ¦ “=” after “a” is not allowed: compare with “==”; an expression does not set a variable.",
                "${a ? 1 : 2}       ¦  4 ¦ “?” after “a” is not allowed: let a gateway choose between two ways, not an expression.",
                "${fn:size(a)}      ¦  4 ¦ “:” after “fn” is not allowed: names hold no colon, and a choice between two ways is a gateway’s.",
                "${a; b}            ¦  3 ¦ “;” after “a” is not allowed: an expression is one question, not several steps.",
                "${a & b}           ¦  4 ¦ “&” after “a” is not allowed: write “and” or “&&”.",
                "${a | b}           ¦  4 ¦ “|” after “a” is not allowed: write “or” or “||”.",
                "${a ${b}}          ¦  4 ¦ “$” after “a” is not allowed: expressions do not nest.",
                "${_a}              ¦  2 ¦ “_” is not allowed: a variable’s name begins with a letter.",
                "${a == ‘b’}        ¦  7 ¦ The character U+2018 after “==” is not allowed: put a text between straight quotes, ' or \".",
                "${execution}       ¦  2 ¦ “execution” belongs to the engine: name one of the process’s own variables.",
                "${a and variableContext} ¦ 8 ¦ “variableContext” belongs to the engine: name one of the process’s own variables.",
                "${a mod 2}         ¦  4 ¦ “mod” after “a” is not right: “and”, “or”, a comparison or the end belongs there.",
                "${instanceof}      ¦  2 ¦ “instanceof” is a word of its own here: a variable or a value belongs in its place.",
                "${now()}           ¦  2 ¦ “now” is no function here: there are size(list), contains(list, value) and today().",
                "${size()}          ¦  2 ¦ “size” is asked in another way: write size(list).",
                "${contains(a)}     ¦  2 ¦ “contains” is asked in another way: write contains(list, value).",
                "${today('now')}    ¦  2 ¦ “today” is asked in another way: write today().",
                "${size(a b)}       ¦  9 ¦ “b” after “a” is not right: “,” or “)” belongs there.",
                "${a < b < c}       ¦  8 ¦ Two values are compared at a time: before “<” belongs “and”, or parentheses around the first comparison.",
                "${a == b != c}     ¦  9 ¦ Two values are compared at a time: before “!=” belongs “and”, or parentheses around the first comparison.",
                "${not a == b}      ¦  2 ¦ “not” would take only what stands before “==”: write not (… == …), or compare with the opposite.",
                "${!a eq b}         ¦  2 ¦ “!” would take only what stands before “eq”: write not (… eq …), or compare with the opposite.",
                "${}                ¦  2 ¦ The expression is empty: a variable or a comparison belongs between its braces.",
                "${a ==}            ¦  6 ¦ The end after “==” is not right: a variable or a value belongs there.",
                "${(a}              ¦  4 ¦ The end after “a” is not right: “)” belongs there.",
                "${a)}              ¦  3 ¦ “)” after “a” is not right: “and”, “or”, a comparison or the end belongs there.",
                "${== a}            ¦  2 ¦ “==” at the beginning is not right: a variable or a value belongs there.",
                "${a b}             ¦  4 ¦ “b” after “a” is not right: “and”, “or”, a comparison or the end belongs there.",
                "${a                ¦  3 ¦ The expression is not closed: a “}” is missing at its end.",
                "To ${a == 'b}      ¦ 10 ¦ The text that begins here is not closed: a ' is missing.",
                "${'a\\nb'}         ¦  4 ¦ “\\” stands in a text only before another “\\” or before ', which it keeps from closing the text.",
                "${'a\\\"b'}        ¦  4 ¦ “\\” stands in a text only before another “\\” or before ', which it keeps from closing the text.",
                "${'${a}'}          ¦  3 ¦ “${” cannot stand in a text: expressions do not nest.",
                "a \\${b}           ¦  2 ¦ “\\” before “${” is not allowed: write it in words.",
                "a \\\\#{b}         ¦  3 ¦ “\\” before “#{” is not allowed: write it in words.",
                "${a} #{b}          ¦  5 ¦ “${” and “#{” do not stand in one text: open all its expressions with “${”."
            })
    void saysWhatStandsThereAndWhatWouldBeRight(String text, int at, String message) {
        ExpressionRefused refused = catchThrowableOfType(ExpressionRefused.class, () -> Template.parse(text));
        assertThat(refused).hasMessage(message);
        assertThat(refused.at()).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "а", // Cyrillic
                "a\u0301",
                "ａ",
                "a ＝＝ 1",
                "a\u00a0== 1",
                "a\u200b",
                "a == １",
                "\u0000",
                "a\u0000",
                "\ud83d",
                "a$b",
                "@a",
                "a.b.c",
                "a['b']",
                "a->b",
                "x -> x",
                "{1, 2}",
                "[1, 2]",
                "a += b",
                "a++",
                "a % b",
                "a div b",
                "a // b",
                "a /* b */",
                "1e5",
                ".5",
                "5.",
                "5.a",
                "0x1F",
                "1L",
                "a, b",
                "true(a)",
                "not",
                "empty",
                "a not b",
                "a and",
                "a empty",
                "(a)(b)",
                "'a' 'b'"
            })
    void nothingElseIsRead(String inside) {
        assertThat(catchThrowableOfType(ExpressionRefused.class, () -> Template.parse("${" + inside + "}")))
                .isNotNull();
    }

    @Test
    void thereAreBounds() throws ExpressionRefused {
        Template.parse("${" + "(".repeat(30) + "a" + ")".repeat(30) + "}");
        refuses("${" + "(".repeat(31) + "a" + ")".repeat(31) + "}", "nested more than 30 deep");
        refuses("${" + "not ".repeat(31) + "a}", "nested more than 30 deep");
        refuses("${" + "!".repeat(190) + "a}", "nested more than 30 deep");
        refuses("${" + "size(".repeat(31) + "a" + ")".repeat(31) + "}", "nested more than 30 deep");

        Template.parse("${a" + " or a".repeat(99) + "}");
        refuses("${a" + " or a".repeat(100) + "}", "more in the expressions than 200");
        refuses("${a}".repeat(201), "more in the expressions than 200");

        Template.parse("${a}" + " ".repeat(1996));
        refuses("${a}" + " ".repeat(1997), "at most 2,000 characters; this has 2001");

        Template.parse("${" + "a".repeat(64) + "}");
        refuses("${" + "a".repeat(65) + "}", "too long for a variable’s name");
        Template.parse("${123456789012345678}");
        refuses("${1234567890123456789}", "a number has at most 18 digits");
    }

    private static void refuses(String text, String words) {
        assertThat(catchThrowableOfType(ExpressionRefused.class, () -> Template.parse(text)))
                .hasMessageContaining(words);
    }
}
