package dev.rapport.rehearsal;

import org.springframework.boot.test.context.TestComponent;

/** Ends a rehearsal, as a start without the demo does. */
@TestComponent
public class Rehearsals {

    private final ClockMoves moves;
    private final KeepingTime keeping;

    Rehearsals(ClockMoves moves, KeepingTime keeping) {
        this.moves = moves;
        this.keeping = keeping;
    }

    public void over() {
        moves.end();
        keeping.follow();
    }
}
