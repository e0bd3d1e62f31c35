package dev.rapport.flow;

import dev.rapport.flow.Position.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What is wrong with a scope as tokens showed it. */
final class Verdict {

    private final Explored seen;
    private final Scope scope;
    private final List<Trouble> troubles = new ArrayList<>();
    private final Map<Node, Set<String>> waiting = new LinkedHashMap<>();

    private Verdict(Explored seen) {
        this.seen = seen;
        this.scope = seen.scope();
    }

    static List<Trouble> troubles(Explored seen) {
        Verdict verdict = new Verdict(seen);
        if (!verdict.scope.starts().isEmpty()) {
            verdict.stuck();
            verdict.endless();
            verdict.waiting.forEach(
                    (node, others) -> verdict.troubles.add(new Trouble(Kind.DEADLOCK, node.id(), List.copyOf(others))));
            verdict.crowds();
            verdict.unreached();
        }
        return verdict.troubles;
    }

    private void stuck() {
        for (int state = seen.stuck().nextSetBit(0);
                state >= 0;
                state = seen.stuck().nextSetBit(state + 1)) {
            waits(seen.states().get(state), position -> !position.is(Place.ARMED));
        }
    }

    private boolean waits(Marking marking, Predicate<Position> forEver) {
        boolean any = false;
        for (int token : marking.tokens()) {
            Position position = seen.positions().get(token);
            if (forEver.test(position)) {
                Node node = position.node();
                waiting.computeIfAbsent(node, each -> new TreeSet<>()).addAll(missing(node, marking));
                any = true;
            }
        }
        return any;
    }

    private List<String> missing(Node join, Marking marking) {
        List<String> missing = new ArrayList<>();
        for (Edge edge : join.in()) {
            boolean come = false;
            for (int token : marking.tokens()) {
                Position position = seen.positions().get(token);
                come |= position.node() == join && position.is(Place.JOINING) && position.detail() == edge.at();
            }
            if (!come && join.joins()) {
                missing.add(edge.from().id());
            }
        }
        return missing;
    }

    /** Markings from which neither an end nor a standstill can be reached. */
    private void endless() {
        int states = seen.states().size();
        BitSet safe = (BitSet) seen.ended().clone();
        safe.or(seen.cut());
        safe.or(seen.stuck());
        safe = seen.steps().before(safe, states);
        for (int state = safe.nextClearBit(0); state < states; state = safe.nextClearBit(state)) {
            BitSet rounds = rounds(state, states);
            endless(rounds);
            safe.or(seen.steps().before(rounds, states));
        }
    }

    /** The markings that tokens run through for ever once they have left everything else behind. */
    private BitSet rounds(int state, int states) {
        BitSet from = new BitSet();
        from.set(state);
        BitSet after = seen.steps().after(from, states);
        for (int left = after.length() - 1; left >= 0; ) {
            from.clear();
            from.set(left);
            after = seen.steps().after(from, states);
            BitSet leaving = (BitSet) after.clone();
            leaving.andNot(seen.steps().before(from, states));
            left = leaving.length() - 1;
        }
        return after;
    }

    private void endless(BitSet rounds) {
        BitSet moving = new BitSet();
        for (int step = 0; step < seen.steps().size(); step++) {
            if (rounds.get(seen.steps().from(step))) {
                moving.set(seen.steps().by(step).at());
            }
        }
        BitSet active = new BitSet();
        boolean anyStuck = false;
        for (int state = rounds.nextSetBit(0); state >= 0; state = rounds.nextSetBit(state + 1)) {
            Marking marking = seen.states().get(state);
            for (int token : marking.tokens()) {
                Position position = seen.positions().get(token);
                if (!position.is(Place.ARMED)) {
                    active.set(position.node().at());
                }
            }
            anyStuck |= waits(
                    marking,
                    position -> position.is(Place.JOINING)
                            && !moving.get(position.node().at()));
        }
        boolean noEnd = scope.nodes().stream().noneMatch(node -> node.sort().ends());
        if (!anyStuck && !noEnd) {
            add(Kind.NEVER_ENDS, active);
        }
    }

    private void crowds() {
        BitSet twice = new BitSet();
        for (Marking marking : seen.states()) {
            if (seen.settled(marking)) {
                twice(marking, twice);
            }
        }
        twice.andNot(seen.piling());
        if (seen.piling().isEmpty()) {
            add(Kind.MULTIPLIED, twice);
        }
        add(Kind.PILES_UP, seen.piling());
    }

    private void twice(Marking marking, BitSet twice) {
        BitSet once = new BitSet();
        for (int token : marking.tokens()) {
            Position position = seen.positions().get(token);
            int at = position.node().at();
            if (position.is(Place.AT)) {
                if (once.get(at)) {
                    twice.set(at);
                }
                once.set(at);
            }
        }
    }

    private void add(Kind kind, BitSet elements) {
        List<String> ids = Order.of(scope, elements).stream().map(Node::id).toList();
        if (!ids.isEmpty()) {
            troubles.add(new Trouble(kind, ids.get(0), ids.subList(1, ids.size())));
        }
    }

    private void unreached() {
        BitSet reached = seen.complete() ? seen.reached() : Reach.after(Reach.beginnings(scope), new BitSet());
        boolean explained = troubles.stream()
                .anyMatch(trouble -> trouble.kind() == Kind.DEADLOCK || trouble.kind() == Kind.NEVER_ENDS);
        troubles.addAll(Unreached.troubles(scope, reached, explained));
    }
}
