package dev.rapport.form;

/** A form schema cannot be used: not JSON, beyond a limit, or contradicting itself; the message says which. */
public final class FormUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FormUnreadable(String message) {
        super(message);
    }

    FormUnreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
