package dev.rapport.expression;

import java.util.ArrayList;
import java.util.List;

/** Cuts what stands between the braces into tokens. Every character has to belong to one, but for blanks. */
final class Tokens {

    private static final List<String> SIGNS = List.of("==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "(", ")", ",");

    private final String text;
    private final List<Token> found = new ArrayList<>();
    private int at;

    private Tokens(String text, int from) {
        this.text = text;
        this.at = from;
    }

    /**
     * The tokens from there to the brace that closes, which is the last of them.
     *
     * @throws ExpressionRefused if no brace closes, or at the first character that belongs to no token
     */
    static List<Token> from(String text, int from) throws ExpressionRefused {
        Tokens tokens = new Tokens(text, from);
        tokens.read();
        return tokens.found;
    }

    private void read() throws ExpressionRefused {
        while (at < text.length() && text.charAt(at) != '}') {
            char next = text.charAt(at);
            if (next == ' ' || next == '\t' || next == '\n' || next == '\r') {
                at++;
            } else if (next == '\'' || next == '"') {
                readText(next);
            } else if (Letters.isDigit(next)) {
                readNumber();
            } else if (Letters.isLetter(next)) {
                readWord();
            } else {
                readSign();
            }
        }
        if (at >= text.length()) {
            throw new ExpressionRefused(at, "The expression is not closed: a “}” is missing at its end.");
        }
        found.add(new Token(Token.Kind.END, "}", at));
    }

    private void readWord() throws ExpressionRefused {
        int from = at;
        while (at < text.length() && Letters.isPartOfWord(text.charAt(at))) {
            at++;
        }
        found.add(new Token(Token.Kind.WORD, text.substring(from, at), from));
    }

    private void readNumber() throws ExpressionRefused {
        int from = at;
        skipDigits();
        boolean decimal = at + 1 < text.length() && text.charAt(at) == '.' && Letters.isDigit(text.charAt(at + 1));
        if (decimal) {
            at++;
            skipDigits();
        }
        found.add(new Token(decimal ? Token.Kind.DECIMAL : Token.Kind.INTEGER, text.substring(from, at), from));
    }

    private void skipDigits() {
        while (at < text.length() && Letters.isDigit(text.charAt(at))) {
            at++;
        }
    }

    private void readText(char quote) throws ExpressionRefused {
        int from = at++;
        StringBuilder read = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\') {
                at++;
                if (at < text.length() && text.charAt(at) != '\\' && text.charAt(at) != quote) {
                    throw new ExpressionRefused(
                            at - 1,
                            "“\\” stands in a text only before another “\\” or before " + quote
                                    + ", which it keeps from closing the text.");
                }
            } else if (Letters.opens(text, at)) {
                throw new ExpressionRefused(
                        at, "“" + text.substring(at, at + 2) + "” cannot stand in a text: expressions do not nest.");
            }
            if (at < text.length()) {
                read.append(text.charAt(at++));
            }
        }
        if (at >= text.length()) {
            throw new ExpressionRefused(from, "The text that begins here is not closed: a " + quote + " is missing.");
        }
        at++;
        found.add(new Token(Token.Kind.TEXT, read.toString(), from));
    }

    private void readSign() throws ExpressionRefused {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                found.add(new Token(Token.Kind.SIGN, sign, at));
                at += sign.length();
                return;
            }
        }
        throw Foreign.character(text, at, found);
    }
}
