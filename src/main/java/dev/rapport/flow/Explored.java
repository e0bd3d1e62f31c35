package dev.rapport.flow;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * What was seen of a scope.
 *
 * @param states every marking seen
 * @param steps what led from one to another
 * @param ended markings in which the scope has ended
 * @param stuck markings in which no token can move
 * @param cut markings after which nothing was looked at
 * @param reached elements at which tokens were
 * @param piling elements at which each round leaves one more token
 * @param thrown what was thrown for somebody outside
 * @param completes whether it may end other than by what it throws
 * @param complete whether everything was seen
 */
record Explored(
        Scope scope,
        Positions positions,
        List<Marking> states,
        Steps steps,
        BitSet ended,
        BitSet stuck,
        BitSet cut,
        BitSet reached,
        BitSet piling,
        Set<Thrown> thrown,
        boolean completes,
        boolean complete) {

    Explored completing() {
        return new Explored(
                scope, positions, states, steps, ended, stuck, cut, reached, piling, thrown, true, complete);
    }

    /** Whether that marking is at rest: no token is just passing. */
    boolean settled(Marking marking) {
        for (int token : marking.tokens()) {
            if (positions.get(token).momentary()) {
                return false;
            }
        }
        return true;
    }
}
