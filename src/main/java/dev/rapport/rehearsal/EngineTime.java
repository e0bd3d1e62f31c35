package dev.rapport.rehearsal;

import java.time.Duration;

/** The time by which the engine fires timers. */
public interface EngineTime {

    /** Runs so far ahead of the real time from now on, and looks at once for what has come due. */
    void goAhead(Duration ahead);

    /**
     * Lets what nodes have in hand stay theirs for as long as it would have: what is locked until a moment is locked until
     * that moment moved too. In the transaction of the move.
     */
    void moveLocks(Duration step);
}
