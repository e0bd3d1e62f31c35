package dev.rapport.form;

/** A rule of the schema cannot be applied, so the field it guards is refused. */
final class RuleBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RuleBroken(String message) {
        super(message);
    }

    RuleBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
