package dev.rapport.flow;

import dev.rapport.flow.Position.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which steps are active while none of some others is. */
final class Alone {

    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Scope> scopes = new HashMap<>();
    private final Map<Scope, Explored> explored;

    private Alone(Scope root, Map<Scope, Explored> explored) {
        this.explored = explored;
        for (Scope scope : root.all()) {
            for (Node node : scope.nodes()) {
                if (nodes.putIfAbsent(node.id(), node) == null) {
                    scopes.put(node.id(), scope);
                }
            }
        }
    }

    static Set<String> of(Scope root, Map<Scope, Explored> explored, Set<String> steps, Set<String> beside) {
        Alone alone = new Alone(root, explored);
        Set<String> found = new TreeSet<>();
        for (String step : steps) {
            Scope common = alone.common(step, beside);
            if (common != null && !beside.contains(step) && alone.alone(common, step, steps, beside)) {
                found.add(step);
            }
        }
        return found;
    }

    /** The innermost scope that holds the step and all the others; null where there is no such step. */
    private @Nullable Scope common(String step, Set<String> beside) {
        Deque<Scope> around = new ArrayDeque<>(around(step));
        for (String other : beside) {
            if (nodes.containsKey(other)) {
                around.retainAll(around(other));
            }
        }
        return around.peek();
    }

    private List<Scope> around(String id) {
        List<Scope> around = new ArrayList<>();
        for (Scope scope = scopes.get(id); scope != null; scope = scope.outer()) {
            around.add(scope);
        }
        return around;
    }

    private boolean alone(Scope common, String step, Set<String> steps, Set<String> beside) {
        Explored seen = explored.get(common);
        Node wanted = lifted(step, common);
        if (seen == null || wanted == null) {
            return false;
        }
        BitSet others = lifted(beside, common);
        BitSet named = lifted(steps, common);
        named.or(others);
        for (Marking marking : seen.states()) {
            BitSet active = active(seen, marking, named);
            if (active != null && active.get(wanted.at()) && !active.intersects(others)) {
                return true;
            }
        }
        return false;
    }

    private BitSet lifted(Set<String> ids, Scope common) {
        BitSet lifted = new BitSet();
        for (String id : ids) {
            Node node = lifted(id, common);
            if (node != null) {
                lifted.set(node.at());
            }
        }
        return lifted;
    }

    /** The element itself, or the sub-process of that scope that holds it. */
    private @Nullable Node lifted(String id, Scope common) {
        Node node = nodes.get(id);
        Scope scope = scopes.get(id);
        while (scope != null && scope != common) {
            node = scope.owner();
            scope = scope.outer();
        }
        return scope == null ? null : node;
    }

    /** Null where the marking is not at rest. The events after an event-based gateway wait together with it. */
    private static @Nullable BitSet active(Explored seen, Marking marking, BitSet named) {
        BitSet active = new BitSet();
        for (int token : marking.tokens()) {
            Position position = seen.positions().get(token);
            Node node = position.node();
            if (position.momentary() || (node.sort() == Sort.WORK && !named.get(node.at()))) {
                return null;
            }
            if (position.is(Place.AT)) {
                active.set(node.at());
                if (node.sort() == Sort.EVENT_BASED) {
                    node.out().forEach(edge -> active.set(edge.to().at()));
                }
            }
        }
        return active;
    }
}
