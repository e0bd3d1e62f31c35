package dev.rapport.expression;

/** What stands in a model is not in the grammar. The message says, for a change manager, what is not and what would be. */
public final class ExpressionRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final int at;

    ExpressionRefused(int at, String message) {
        super(message);
        this.at = at;
    }

    /** The first character that does not belong, counted from 0 in the whole text. */
    public int at() {
        return at;
    }
}
