package dev.rapport.expression;

import java.util.List;

/** Says of a character that belongs to no expression what would be right instead. */
final class Foreign {

    private Foreign() {}

    /** What is wrong with the character there, after those tokens. */
    static ExpressionRefused character(String text, int at, List<Token> before) {
        int character = text.codePointAt(at);
        String after = before.isEmpty()
                ? ""
                : " after " + before.get(before.size() - 1).shown();
        return new ExpressionRefused(at, Quoted.character(character) + after + " is not allowed: " + advice(character));
    }

    private static String advice(int character) {
        return switch (character) {
            case '.', '[', ']' -> "an expression names variables, not parts of them.";
            case '=' -> "compare with “==”; an expression does not set a variable.";
            case '+', '-', '*', '/', '%' -> "an expression compares values, it does not calculate.";
            case '?' -> "let a gateway choose between two ways, not an expression.";
            case ':' -> "names hold no colon, and a choice between two ways is a gateway’s.";
            case '&' -> "write “and” or “&&”.";
            case '|' -> "write “or” or “||”.";
            case ';' -> "an expression is one question, not several steps.";
            case '{', '$', '#' -> "expressions do not nest.";
            case '\\' -> "it stands only in a text, between quotes.";
            case '_' -> "a variable’s name begins with a letter.";
            case '‘', '’', '“', '”', '„', '`' -> "put a text between straight quotes, ' or \".";
            default ->
                "outside of texts an expression is written in the letters A to Z, digits, and the signs == != < <= > >= && || ! ( ) and the comma.";
        };
    }
}
