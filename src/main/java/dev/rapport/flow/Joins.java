package dev.rapport.flow;

import dev.rapport.flow.Position.Place;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * When joins let go, as Camunda 7 decides it: a parallel one when as many tokens wait as it has flows, whichever they came
 * by; an inclusive one also when no other token can still come. The latter looks only when a token arrives
 * (InclusiveGatewayActivityBehavior), so that one may wait for ever for a token that has ended elsewhere.
 */
final class Joins {

    private final Scope scope;
    private final Positions positions;
    private final boolean patient;
    private final Map<Node, BitSet> before = new HashMap<>();
    private List<List<Node>> leaders = List.of();

    Joins(Scope scope, Positions positions, boolean patient) {
        this.scope = scope;
        this.positions = positions;
        this.patient = patient;
    }

    boolean open(Marking marking, int token) {
        Position own = positions.get(token);
        Node join = own.node();
        if (join.sort() == Sort.INCLUSIVE && own.is(Place.JOINING) && !patient) {
            return false;
        }
        if (waiting(marking, token).length >= join.in().size()) {
            return true;
        }
        return join.sort() == Sort.INCLUSIVE && nobodyComes(join, marking, token);
    }

    /** The tokens at the join of that token, that one included. */
    int[] waiting(Marking marking, int token) {
        Position own = positions.get(token);
        IntStream joining = IntStream.of(marking.tokens())
                .filter(other -> positions.get(other).node() == own.node()
                        && positions.get(other).is(Place.JOINING));
        return own.is(Place.ARRIVING)
                ? IntStream.concat(joining, IntStream.of(token)).toArray()
                : joining.toArray();
    }

    private boolean nobodyComes(Node join, Marking marking, int token) {
        BitSet leading = before.computeIfAbsent(join, this::leading);
        int same = 0;
        for (int other : marking.tokens()) {
            Position position = positions.get(other);
            if (position.node() != join) {
                if (!position.is(Place.ARMED) && leading.get(position.node().at())) {
                    return false;
                }
            } else if (position.is(Place.ARRIVING) && (other != token || ++same > 1)) {
                return false;
            }
        }
        return true;
    }

    private BitSet leading(Node join) {
        if (leaders.isEmpty()) {
            leaders = Reach.leaders(scope);
        }
        return Reach.before(join, leaders);
    }
}
