package dev.rapport.form;

/** The submission as a whole cannot be checked. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
