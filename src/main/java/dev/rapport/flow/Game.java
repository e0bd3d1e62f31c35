package dev.rapport.flow;

import dev.rapport.flow.Position.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules by which tokens move through a scope, as the engine has them. */
final class Game {

    private static final int MOST_BESIDE = 62;

    private final Scope scope;
    private final Set<String> blocked;
    private final Map<Scope, Explored> inner;
    private final Joins joins;
    private final Sides sides;
    private final Positions positions = new Positions();
    private final Set<Thrown> thrown = new HashSet<>();
    private final BitSet touched = new BitSet();
    private final List<Node> interrupting;

    /**
     * @param blocked ids of what never completes
     * @param inner what may happen within the sub-processes
     * @param patient whether an inclusive join looks again when nothing new arrives; the engine's does not
     */
    Game(Scope scope, Set<String> blocked, Map<Scope, Explored> inner, boolean patient) {
        this.scope = scope;
        this.blocked = blocked;
        this.inner = inner;
        this.joins = new Joins(scope, positions, patient);
        this.sides = new Sides(scope, positions);
        this.interrupting = scope.sorted(Sort.EVENT_SCOPE).stream()
                .filter(node -> !node.besides())
                .toList();
    }

    Scope scope() {
        return scope;
    }

    Positions positions() {
        return positions;
    }

    /** What was thrown so far for somebody outside. */
    Set<Thrown> thrown() {
        return thrown;
    }

    /** What was passed so far without a token resting there. */
    BitSet touched() {
        return touched;
    }

    List<Marking> beginnings() {
        List<Node> beside =
                scope.sorted(Sort.EVENT_SCOPE).stream().filter(Node::besides).toList();
        List<Marking> beginnings = new ArrayList<>();
        for (Node start : scope.starts()) {
            int[] tokens = new int[beside.size() + 1];
            for (int at = 0; at < beside.size(); at++) {
                tokens[at] = positions.number(new Position(beside.get(at), Place.ARMED, 0));
            }
            tokens[beside.size()] = positions.at(start);
            beginnings.add(Marking.of(tokens));
        }
        return beginnings;
    }

    /** Event sub-processes that may take the place of everything at any time. */
    List<Move> sudden() {
        return interrupting.stream()
                .map(node -> Move.clearing(node, positions.at(node)))
                .toList();
    }

    /** All that may happen to that token next. */
    List<Move> moves(Marking marking, int token) {
        Position position = positions.get(token);
        List<Move> moves = new ArrayList<>();
        Node node = position.node();
        int[] takes = {token};
        switch (position.place()) {
            case ARMED -> moves.add(new Move(node, takes, positions.at(node)));
            case JOINING, ARRIVING -> {
                if (!blocked.contains(node.id()) && joins.open(marking, token)) {
                    leave(node, joins.waiting(marking, token), moves);
                } else if (position.is(Place.ARRIVING)) {
                    moves.add(new Move(
                            node, takes, positions.number(new Position(node, Place.JOINING, position.detail()))));
                }
            }
            case AT -> {
                if (!blocked.contains(node.id())) {
                    complete(node, takes, moves);
                }
                interrupt(marking, position, takes, moves);
            }
            case GONE -> {
                // nothing follows
            }
        }
        return moves;
    }

    private void complete(Node node, int[] takes, List<Move> moves) {
        switch (node.sort()) {
            case END -> {
                tell(node);
                moves.add(new Move(node, takes));
            }
            case TERMINATE -> moves.add(Move.clearing(node));
            case THROWING_END -> {
                Thrown what = node.thrown();
                if (what == null || !raise(node, what, moves)) {
                    moves.add(new Move(node, takes));
                }
            }
            case LINK -> {
                node.jumps().forEach(target -> moves.add(new Move(node, takes, positions.at(target))));
                if (node.jumps().isEmpty()) {
                    leave(node, takes, moves);
                }
            }
            case EVENT_BASED -> await(node, takes, moves);
            case PASS -> {
                tell(node);
                leave(node, takes, moves);
            }
            case STEP, EVENT_SCOPE -> within(node, takes, moves);
            default -> leave(node, takes, moves);
        }
    }

    private void leave(Node node, int[] takes, List<Move> moves) {
        for (List<Edge> choice : Branches.choices(node)) {
            moves.add(new Move(
                    node, takes, choice.stream().mapToInt(positions::behind).toArray()));
        }
    }

    private void tell(Node node) {
        Thrown what = node.thrown();
        if (what != null) {
            thrown.add(what);
        }
    }

    /** An error ends the scope where somebody catches it; else it is only the end of its own way. */
    private boolean raise(Node node, Thrown what, List<Move> moves) {
        Node own = scope.catching(what);
        if (own != null && own != node) {
            moves.add(Move.clearing(node, positions.at(own)));
            return true;
        }
        thrown.add(what);
        if (!scope.catches(what)) {
            return false;
        }
        moves.add(Move.clearing(node, positions.number(new Position(node, Place.GONE, 0))));
        return true;
    }

    private void await(Node gateway, int[] takes, List<Move> moves) {
        for (Edge edge : gateway.out()) {
            Node event = edge.to();
            if (event.sort() != Sort.STEP || event.inner() != null) {
                moves.add(new Move(gateway, takes, positions.behind(edge)));
            } else {
                touched.set(event.at());
                if (!blocked.contains(event.id())) {
                    leave(event, takes, moves);
                }
            }
        }
        if (gateway.out().isEmpty()) {
            moves.add(new Move(gateway, takes));
        }
    }

    private void within(Node node, int[] takes, List<Move> moves) {
        Explored explored = node.inner() == null ? null : inner.get(node.inner());
        if (explored == null) {
            leave(node, takes, moves);
            return;
        }
        if (explored.completes()) {
            leave(node, takes, moves);
        }
        for (Thrown what : explored.thrown()) {
            if (Scope.boundary(node, what) == null) {
                if (what.isError()) {
                    raise(node, what, moves);
                } else {
                    thrown.add(what);
                }
            }
        }
    }

    private void interrupt(Marking marking, Position position, int[] takes, List<Move> moves) {
        Node node = position.node();
        for (int at = 0; at < node.boundaries().size(); at++) {
            Node boundary = node.boundaries().get(at);
            if (!happens(node, boundary)) {
                continue;
            }
            if (!boundary.besides()) {
                moves.add(new Move(boundary, takes, positions.at(boundary)));
            } else if (at < MOST_BESIDE && (position.detail() & 1L << at) == 0 && sides.free(boundary, marking)) {
                Position after = new Position(node, Place.AT, position.detail() | 1L << at);
                moves.add(new Move(boundary, takes, positions.number(after), positions.at(boundary)));
            }
        }
    }

    /** What nobody within throws may come from a call or a delegate; what somebody throws comes from there alone. */
    private boolean happens(Node node, Node boundary) {
        Thrown caught = boundary.thrown();
        Scope within = node.inner();
        if (caught == null || within == null || within.thrown().stream().noneMatch(caught::catches)) {
            return true;
        }
        Explored explored = inner.get(within);
        return explored == null
                || !explored.complete()
                || explored.thrown().stream().anyMatch(caught::catches);
    }
}
