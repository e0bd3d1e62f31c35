package dev.rapport.comparison;

/** A file of which nothing can be said. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    Unreadable() {}

    Unreadable(Throwable cause) {
        super(cause);
    }
}
