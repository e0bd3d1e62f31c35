package dev.rapport.flow;

/**
 * What an event throws or catches across the border of a sub-process.
 *
 * @param kind error, escalation or cancel
 * @param code empty where every code is caught
 */
record Thrown(String kind, String code) {

    static final String ERROR = "error";

    boolean catches(Thrown other) {
        return kind.equals(other.kind) && (code.isEmpty() || code.equals(other.code));
    }

    boolean isError() {
        return kind.equals(ERROR);
    }
}
