package dev.rapport.expression;

import dev.rapport.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads tokens into a term, one method per rule. What binds is as in Jakarta Expression Language 4.0, section 1.15:
 * {@code not} and {@code empty} bind closest, then comparison, then {@code and}, then {@code or}. Where that reads
 * unlike it works, parentheses are asked for.
 */
final class Grammar {

    private static final int DEEPEST = 30;
    private static final int LONGEST_NUMBER = 18;

    private final List<Token> tokens;
    private int at;
    private int depth;

    private Grammar(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The term that these tokens make, all but the last, which closes it. */
    static Term read(List<Token> tokens) throws ExpressionRefused {
        Grammar grammar = new Grammar(tokens);
        Token first = grammar.next();
        if (first.kind() == Kind.END) {
            throw new ExpressionRefused(
                    first.at(), "The expression is empty: a variable or a comparison belongs between its braces.");
        }
        Term term = grammar.or();
        Token rest = grammar.next();
        if (rest.kind() != Kind.END) {
            throw new ExpressionRefused(rest.at(), grammar.unexpected("“and”, “or”, a comparison or the end"));
        }
        return term;
    }

    private Term or() throws ExpressionRefused {
        Term term = and();
        while (takes("or", "||")) {
            term = new Or(term, and());
        }
        return term;
    }

    private Term and() throws ExpressionRefused {
        Term term = comparison();
        while (takes("and", "&&")) {
            term = new And(term, comparison());
        }
        return term;
    }

    private Term comparison() throws ExpressionRefused {
        int from = at;
        Term left = unary();
        Optional<Operator> operator = operator();
        if (operator.isEmpty()) {
            return left;
        }
        if (tokens.get(from).is("not") || tokens.get(from).is("!")) {
            throw new ExpressionRefused(
                    tokens.get(from).at(),
                    tokens.get(from).shown() + " would take only what stands before " + next().shown()
                            + ": write not (… " + next().text() + " …), or compare with the opposite.");
        }
        at++;
        Term term = new Comparison(operator.get(), left, unary());
        if (operator().isPresent()) {
            throw new ExpressionRefused(
                    next().at(),
                    "Two values are compared at a time: before " + next().shown()
                            + " belongs “and”, or parentheses around the first comparison.");
        }
        return term;
    }

    private Term unary() throws ExpressionRefused {
        if (takes("not", "!")) {
            return nested(() -> new Not(unary()));
        }
        return takes("empty") ? nested(() -> new Empty(unary())) : value();
    }

    private Term value() throws ExpressionRefused {
        Token token = next();
        return switch (token.kind()) {
            case TEXT -> literal(token.text());
            case INTEGER -> literal(Long.valueOf(number(token)));
            case DECIMAL -> literal(Double.valueOf(number(token)));
            case WORD -> word(token);
            case SIGN, END -> {
                if (!takes("(")) {
                    throw new ExpressionRefused(token.at(), unexpected("a variable or a value"));
                }
                Term term = nested(this::or);
                expect(")", "“)”");
                yield term;
            }
        };
    }

    private Term word(Token token) throws ExpressionRefused {
        if (tokens.get(at + 1).is("(")) {
            Optional<Function> function = Function.named(token.text());
            if (function.isPresent()) {
                at += 2;
                return nested(() -> call(token, function.get()));
            }
        }
        return switch (token.text()) {
            case "true" -> literal(true);
            case "false" -> literal(false);
            case "null" -> literal(null);
            default -> variable(token);
        };
    }

    private Term variable(Token token) throws ExpressionRefused {
        Variable variable = Words.variable(token);
        at++;
        if (next().is("(")) {
            throw new ExpressionRefused(
                    token.at(),
                    token.shown() + " is no function here: there are size(list), contains(list, value) and today().");
        }
        return variable;
    }

    private Term call(Token name, Function function) throws ExpressionRefused {
        List<Term> arguments = new ArrayList<>();
        if (!next().is(")")) {
            do {
                arguments.add(or());
            } while (takes(","));
        }
        expect(")", "“,” or “)”");
        if (arguments.size() != function.arguments()) {
            throw new ExpressionRefused(
                    name.at(), "“" + name.text() + "” is asked in another way: write " + function.form() + ".");
        }
        return new Call(function, List.copyOf(arguments));
    }

    private Term literal(@Nullable Object value) {
        at++;
        return new Literal(value);
    }

    private static String number(Token token) throws ExpressionRefused {
        if (token.text().length() > LONGEST_NUMBER) {
            throw new ExpressionRefused(
                    token.at(), token.shown() + " is too long: a number has at most " + LONGEST_NUMBER + " digits.");
        }
        return token.text();
    }

    private Term nested(Rule rule) throws ExpressionRefused {
        if (++depth > DEEPEST) {
            throw new ExpressionRefused(
                    next().at(), "This is nested more than " + DEEPEST + " deep: split the expression up.");
        }
        Term term = rule.read();
        depth--;
        return term;
    }

    private Optional<Operator> operator() {
        Token token = next();
        return token.kind() == Kind.SIGN || token.kind() == Kind.WORD
                ? Operator.written(token.text())
                : Optional.empty();
    }

    private boolean takes(String... written) {
        for (String one : written) {
            if (next().is(one)) {
                at++;
                return true;
            }
        }
        return false;
    }

    private void expect(String sign, String shown) throws ExpressionRefused {
        if (!takes(sign)) {
            throw new ExpressionRefused(next().at(), unexpected(shown));
        }
    }

    private Token next() {
        return tokens.get(at);
    }

    private String unexpected(String expected) {
        String where =
                at == 0 ? " at the beginning" : " after " + tokens.get(at - 1).shown();
        return capital(next().shown()) + where + " is not right: " + expected + " belongs there.";
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** A rule that reads what is nested. */
    private interface Rule {
        Term read() throws ExpressionRefused;
    }
}
