package dev.rapport.expression;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text of a model as the engine reads it: as it stands, with expressions between <code>${…}</code> or between
 * <code>#{…}</code>. What is accepted means to the engine what it means here.
 */
public final class Template {

    private static final int LONGEST = 2_000;
    private static final int MOST_TOKENS = 200;

    private final List<Term> parts = new ArrayList<>();
    private final List<Expression> expressions = new ArrayList<>();

    private Template() {}

    /**
     * Reads a text. One without expressions may be of any length; with them it has at most 2,000 characters, 200
     * tokens and a nesting of 30.
     *
     * @throws ExpressionRefused if anything that the engine would evaluate is not in the grammar
     */
    public static Template parse(String text) throws ExpressionRefused {
        Template template = new Template();
        template.read(text);
        return template;
    }

    /** Whether it holds no expression: the engine takes it as it stands. */
    public boolean literal() {
        return expressions.isEmpty();
    }

    /** The expression, where the text is that one and nothing else, not even a blank. */
    public Optional<Expression> sole() {
        return parts.size() == 1 ? expressions().stream().findFirst() : Optional.empty();
    }

    /** Every variable of every expression, in the order in which they first stand there. */
    public Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        expressions.forEach(expression -> names.addAll(expression.variables()));
        return names;
    }

    /** From left to right. */
    public List<Expression> expressions() {
        return List.copyOf(expressions);
    }

    /**
     * What the engine finds for these variables: the value of a sole expression, else a text. Today is that of this
     * machine.
     *
     * @param variables booleans, texts, numbers, lists or null by name
     * @throws ExpressionFailed where the engine would fail: a variable is missing, or kinds do not compare
     */
    public @Nullable Object evaluate(Map<String, ? extends @Nullable Object> variables) {
        return evaluate(variables, Clock.system(ZoneId.systemDefault()));
    }

    /** The same where the clock, in its zone, says what day it is. */
    public @Nullable Object evaluate(Map<String, ? extends @Nullable Object> variables, Clock clock) {
        Scope scope = new Scope(variables, clock);
        if (parts.size() == 1) {
            return parts.get(0).value(scope);
        }
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(Coercion.toText(part.value(scope))));
        return text.toString();
    }

    private void read(String text) throws ExpressionRefused {
        int from = 0;
        int tokens = 0;
        int open = opening(text, 0);
        if (open < text.length() && text.length() > LONGEST) {
            throw new ExpressionRefused(
                    open, "A text with an expression has at most 2,000 characters; this has " + text.length() + ".");
        }
        char kind = open < text.length() ? text.charAt(open) : '$';
        while (open < text.length()) {
            check(text, open, kind);
            addText(text, from, open);
            List<Token> found = Tokens.from(text, open + 2);
            tokens += found.size() - 1;
            if (tokens > MOST_TOKENS) {
                throw new ExpressionRefused(
                        open,
                        "There is more in the expressions than " + MOST_TOKENS + " words and signs: split them up.");
            }
            Term term = Grammar.read(found);
            parts.add(term);
            expressions.add(term);
            from = found.get(found.size() - 1).at() + 1;
            open = opening(text, from);
        }
        addText(text, from, text.length());
    }

    private void addText(String text, int from, int to) {
        if (from < to) {
            parts.add(new Literal(text.substring(from, to)));
        }
    }

    /** Where the next expression opens, or the end. */
    private static int opening(String text, int from) {
        int at = from;
        while (at < text.length() && !Letters.opens(text, at)) {
            at++;
        }
        return at;
    }

    private static void check(String text, int open, char kind) throws ExpressionRefused {
        if (open > 0 && text.charAt(open - 1) == '\\') {
            throw new ExpressionRefused(
                    open - 1,
                    "“\\” before “" + text.substring(open, open + 2) + "” is not allowed: write it in words.");
        }
        if (text.charAt(open) != kind) {
            throw new ExpressionRefused(
                    open, "“${” and “#{” do not stand in one text: open all its expressions with “" + kind + "{”.");
        }
    }
}
