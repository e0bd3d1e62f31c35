package dev.rapport.flow;

/**
 * Where a token can be.
 *
 * @param detail at an element the boundary events that have happened beside it, as bits; else the flow by which it came
 */
record Position(Node node, Place place, long detail) {

    enum Place {
        AT,
        /** Has come to a join just now. */
        ARRIVING,
        /** Waits at a join for others. */
        JOINING,
        /** No token: the event sub-process has not happened yet. */
        ARMED,
        /** No token: something thrown here has ended the whole scope. */
        GONE
    }

    boolean is(Place other) {
        return place == other;
    }

    /** Whether it takes all others away when it moves. */
    boolean sweeps() {
        return place == Place.AT && (node.sort() == Sort.TERMINATE || node.sort() == Sort.THROWING_END);
    }

    /** Whether it moves on before anything else happens. */
    boolean momentary() {
        return place == Place.ARRIVING || (place == Place.AT && !node.sort().waits());
    }
}
