package dev.rapport.markup;

/** A document that is not read any further. */
public final class MarkupRefused extends Exception {

    /** Why a document is refused. */
    public enum Reason {
        TOO_LARGE,
        TOO_DEEP,
        TOO_MANY_ELEMENTS,
        TOO_MANY_ATTRIBUTES,
        TOO_LONG_TEXT,
        DOCUMENT_TYPE,
        INSTRUCTION,
        ENCODING,
        NOT_WELL_FORMED
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final int line;

    MarkupRefused(Reason reason, int line, String message) {
        super(message);
        this.reason = reason;
        this.line = line;
    }

    public Reason reason() {
        return reason;
    }

    /** The line on which reading ended, from 1; 0 where nothing was read. */
    public int line() {
        return line;
    }
}
