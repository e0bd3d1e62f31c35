package dev.rapport.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** What lies before or after elements along the flows of a scope, whatever tokens do. */
final class Reach {

    private Reach() {}

    static BitSet after(Collection<Node> from, BitSet without) {
        return spread(from, without, Node::followers);
    }

    /** What may still send a token to that element: the element itself only where it is part of a loop. */
    static BitSet before(Node node, List<List<Node>> leaders) {
        return spread(leaders.get(node.at()), new BitSet(), each -> leaders.get(each.at()));
    }

    /** Of each element what leads to it directly. */
    static List<List<Node>> leaders(Scope scope) {
        List<List<Node>> leaders = new ArrayList<>();
        scope.nodes().forEach(node -> leaders.add(new ArrayList<>()));
        scope.nodes()
                .forEach(node ->
                        node.followers().forEach(next -> leaders.get(next.at()).add(node)));
        return leaders;
    }

    /** From where tokens come without another token: the start and what events begin. */
    static List<Node> beginnings(Scope scope) {
        return scope.nodes().stream()
                .filter(node -> node.sort() == Sort.START || node.sort() == Sort.EVENT_SCOPE)
                .toList();
    }

    private static BitSet spread(Collection<Node> from, BitSet without, Function<Node, List<Node>> next) {
        BitSet seen = new BitSet();
        Deque<Node> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (!seen.get(node.at()) && !without.get(node.at())) {
                seen.set(node.at());
                open.addAll(next.apply(node));
            }
        }
        return seen;
    }
}
