package dev.rapport.flow;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ways that begin at events beside a step that goes on. Such an event may happen again and again in the engine; it
 * happens here only while its way holds no token, so that reminders do not seem to pile up.
 */
final class Sides {

    private final Scope scope;
    private final Positions positions;
    private final Map<Node, BitSet> ways = new HashMap<>();

    Sides(Scope scope, Positions positions) {
        this.scope = scope;
        this.positions = positions;
    }

    boolean free(Node boundary, Marking marking) {
        BitSet way = ways.computeIfAbsent(boundary, this::way);
        for (int token : marking.tokens()) {
            if (way.get(positions.get(token).node().at())) {
                return false;
            }
        }
        return true;
    }

    private BitSet way(Node boundary) {
        BitSet own = new BitSet();
        own.set(boundary.at());
        BitSet way = Reach.after(List.of(boundary), new BitSet());
        way.andNot(Reach.after(Reach.beginnings(scope), own));
        return way;
    }
}
