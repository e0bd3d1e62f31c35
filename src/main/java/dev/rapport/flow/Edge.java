package dev.rapport.flow;

/**
 * A sequence flow whose two ends are there.
 *
 * @param at its place among the flows that lead to the same element
 * @param fallback whether it is the default
 */
record Edge(int at, String id, Node from, Node to, boolean conditional, boolean fallback) {

    /** Whether it is taken only where something holds. */
    boolean asked() {
        return conditional && !fallback;
    }

    @Override
    public String toString() {
        return id;
    }
}
