package dev.rapport.expression;

/**
 * The smallest part of an expression with a meaning.
 *
 * @param text as written, but for texts, which stand without their quotes and escapes
 * @param at where it begins in the whole text
 */
record Token(Kind kind, String text, int at) {

    enum Kind {
        WORD,
        TEXT,
        INTEGER,
        DECIMAL,
        SIGN,
        END
    }

    /** Whether it is this sign or word. A text in quotes never is. */
    boolean is(String written) {
        return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(written);
    }

    /** As a sentence names it. */
    String shown() {
        return switch (kind) {
            case END -> "the end";
            case TEXT -> text.isEmpty() ? "an empty text" : "the text “" + Quoted.shortened(text) + "”";
            default -> "“" + Quoted.shortened(text) + "”";
        };
    }
}
