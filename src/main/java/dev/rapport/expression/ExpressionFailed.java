package dev.rapport.expression;

/**
 * An expression of the grammar has no value for these variables: one is missing, or two kinds do not compare. The
 * message says which.
 */
public final class ExpressionFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    ExpressionFailed(String message) {
        super(message);
    }

    ExpressionFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
