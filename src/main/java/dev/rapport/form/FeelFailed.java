package dev.rapport.form;

/** A FEEL expression could not be parsed or evaluated; the message says why. */
public final class FeelFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FeelFailed(String message) {
        super(message);
    }

    public FeelFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
