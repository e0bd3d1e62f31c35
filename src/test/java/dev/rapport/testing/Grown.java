package dev.rapport.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * An expression of the grammar that grew at random, and beside it what it means, told without reading the text.
 *
 * @param binding how closely its outermost part binds: see the constants
 */
public record Grown(String text, int binding, Meaning meaning) {

    private static final int OR = 0;
    private static final int AND = 1;
    private static final int COMPARISON = 2;
    private static final int UNARY = 3;
    private static final int VALUE = 4;
    private static final int DEEP = 3;
    private static final List<String> NAMES = List.of("flag", "word", "count", "share", "things", "a_1", "size");

    /** The day that expressions see. */
    public static final String TODAY = "2026-11-30";

    /** What an expression is, given variables; where it has no value, it throws {@link Meant.Nothing}. */
    public interface Meaning {
        Object in(Map<String, Object> variables);
    }

    /** Between no braces. */
    public static Arbitrary<Grown> expressions() {
        return grown(DEEP);
    }

    /** As a whole text of a model: one expression, or two between words. */
    public static Arbitrary<Grown> texts() {
        Arbitrary<Grown> sole = Combinators.combine(expressions(), Arbitraries.of('$', '#'))
                .as((one, kind) -> new Grown(one.held(kind), VALUE, one.meaning));
        Arbitrary<String> words = Arbitraries.of("", " ", "To $word: ", "#1 ", "}", "a\\b", "\\ ", "{", "äß\n");
        Arbitrary<Grown> mixed = Combinators.combine(words, grown(2), words, grown(1), Arbitraries.of('$', '#'))
                .as((first, one, second, other, kind) -> new Grown(
                        first + one.held(kind) + second + other.held(kind),
                        VALUE,
                        in -> first + Meant.text(one.meaning.in(in)) + second + Meant.text(other.meaning.in(in))));
        return Arbitraries.frequencyOf(Tuple.of(3, sole), Tuple.of(1, mixed));
    }

    /** Values of every kind for the names that expressions use, but for “missing”. */
    public static Arbitrary<Map<String, Object>> variables() {
        Arbitrary<Object> flags = Arbitraries.of((Object) true, false);
        Arbitrary<Object> words = words().map(word -> word);
        Arbitrary<Object> counts =
                Arbitraries.of((Object) 0, 1, -1, 2, Integer.MAX_VALUE, 0L, 3L, Long.MAX_VALUE, (short) 1);
        Arbitrary<Object> shares =
                Arbitraries.of((Object) 0.0, -0.0, 1.0, 1.5, 2.25, Double.NaN, Double.POSITIVE_INFINITY);
        Arbitrary<Object> lists =
                Arbitraries.of((Object) List.of(), List.of("a", "b"), List.of(1, 2.0, true), List.of("1"));
        Arbitrary<Object> any =
                Arbitraries.oneOf(flags, words, counts, shares, lists).injectNull(0.1);
        return Combinators.combine(Stream.of(flags, words, counts, shares, lists, any, any)
                        .map(usual -> Arbitraries.frequencyOf(Tuple.of(3, usual), Tuple.of(1, any)))
                        .toList())
                .as(Grown::named);
    }

    /** In the braces that the engine looks for. */
    public String held(char kind) {
        return kind + "{" + text + "}";
    }

    /** As a part that binds closest. */
    public String closed() {
        return binding == VALUE ? text : "(" + text + ")";
    }

    private static Map<String, Object> named(List<Object> values) {
        Map<String, Object> variables = new HashMap<>();
        for (int at = 0; at < NAMES.size(); at++) {
            variables.put(NAMES.get(at), values.get(at));
        }
        return variables;
    }

    private static Arbitrary<Grown> grown(int depth) {
        if (depth == 0) {
            return leaves();
        }
        Arbitrary<Grown> part = grown(depth - 1);
        return Arbitraries.frequencyOf(
                Tuple.of(2, leaves()),
                Tuple.of(
                        4,
                        Combinators.combine(Arbitraries.of(Sign.values()), gaps(), part, part)
                                .as(Sign::between)),
                Tuple.of(
                        2,
                        Combinators.combine(Arbitraries.of("not ", "!", "not(", "! "), part)
                                .as((how, of) -> unary(how, of, value -> !Meant.holds(value)))),
                Tuple.of(
                        2,
                        Combinators.combine(Arbitraries.of("empty ", "empty  ", "empty("), part)
                                .as((how, of) -> unary(how, of, Meant::empty))),
                Tuple.of(1, part.map(of -> new Grown("( " + of.text + ")", VALUE, of.meaning))),
                Tuple.of(
                        1,
                        part.map(of ->
                                new Grown("size( " + of.text + " )", VALUE, in -> Meant.size(of.meaning.in(in))))),
                Tuple.of(
                        1,
                        Combinators.combine(part, part)
                                .as((list, one) -> new Grown(
                                        "contains (" + list.text + ", " + one.text + ")",
                                        VALUE,
                                        in -> Meant.contains(list.meaning.in(in), one.meaning.in(in))))));
    }

    private static Arbitrary<Grown> leaves() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(NAMES).map(name -> new Grown(name, VALUE, in -> in.get(name)))),
                Tuple.of(
                        3,
                        Combinators.combine(words(), Arbitraries.of('\'', '"')).as(Grown::quoted)),
                Tuple.of(2, Arbitraries.longs().between(0, 3).map(number -> literal(number + "", number))),
                Tuple.of(
                        1,
                        Arbitraries.of("1.5", "0.0", "10.25", "1.0")
                                .map(number -> literal(number, Double.parseDouble(number)))),
                Tuple.of(2, Arbitraries.of(literal("true", true), literal("false", false), literal("null", null))),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                literal("today()", TODAY),
                                literal("today( )", TODAY),
                                new Grown("missing", VALUE, in -> {
                                    throw new Meant.Nothing();
                                }))));
    }

    private static Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.of("", "true", "TRUE", "false", "1", "1.0", " 1", "1.5", "abc", "NaN", "a", "2026-11-30"),
                Arbitraries.of("it's", "\\", "\"", "\\'", "}", "{", "$", "[a, b]", "2026-12-01", "äöü", "\n"),
                Arbitraries.strings().ofMaxLength(5).filter(word -> !word.contains("${") && !word.contains("#{")));
    }

    private static Grown quoted(String word, char quote) {
        String inside = word.replace("\\", "\\\\").replace("" + quote, "\\" + quote);
        return literal(quote + inside + quote, word);
    }

    private static Grown literal(String text, Object value) {
        return new Grown(text, VALUE, in -> value);
    }

    private static Arbitrary<String> gaps() {
        return Arbitraries.of(" ", "  ", "\n", "\t ");
    }

    private static Grown unary(String how, Grown of, UnaryOperator<Object> meaning) {
        String text = how.endsWith("(") ? how + of.text + ")" : how + of.at(UNARY);
        return new Grown(text, UNARY, in -> meaning.apply(of.meaning.in(in)));
    }

    private String at(int needed) {
        return binding >= needed ? text : "(" + text + ")";
    }

    /** What stands between two parts. */
    private enum Sign {
        EQUAL("==", "eq", COMPARISON, Meant::same),
        DIFFERENT("!=", "ne", COMPARISON, (one, other) -> !Meant.same(one, other)),
        LESS("<", "lt", COMPARISON, Meant::before),
        MORE(">", "gt", COMPARISON, (left, right) -> Meant.before(right, left)),
        AT_MOST("<=", "le", COMPARISON, Meant::notAfter),
        AT_LEAST(">=", "ge", COMPARISON, (left, right) -> Meant.notAfter(right, left)),
        BOTH("&&", "and", Grown.AND, null),
        EITHER("||", "or", Grown.OR, null);

        private final String sign;
        private final String word;
        private final int binding;

        @SuppressWarnings("ImmutableEnumChecker")
        private final BinaryOperator<Object> meaning;

        Sign(String sign, String word, int binding, BinaryOperator<Object> meaning) {
            this.sign = sign;
            this.word = word;
            this.binding = binding;
            this.meaning = meaning;
        }

        /** The gap decides, too, which of its two forms is written. */
        Grown between(String gap, Grown left, Grown right) {
            boolean first = left.binding < binding || (binding == COMPARISON && left.binding <= COMPARISON);
            boolean negated = binding == COMPARISON && (left.text.startsWith("not") || left.text.startsWith("!"));
            String one = first || negated ? "(" + left.text + ")" : left.text;
            String other = right.binding <= binding ? "(" + right.text + ")" : right.text;
            String between = gap.length() > 1 ? sign : gap + word + gap;
            return new Grown(one + between + other, binding, in -> meant(left.meaning, right.meaning, in));
        }

        private Object meant(Meaning left, Meaning right, Map<String, Object> in) {
            return switch (this) {
                case BOTH -> Meant.holds(left.in(in)) && Meant.holds(right.in(in));
                case EITHER -> Meant.holds(left.in(in)) || Meant.holds(right.in(in));
                default -> meaning.apply(left.in(in), right.in(in));
            };
        }
    }
}
