package dev.rapport.flow;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The order in which people read a scope: from its beginnings on, nearer elements first. */
final class Order {

    private Order() {}

    static List<Node> of(Scope scope, BitSet elements) {
        Set<Node> order = new LinkedHashSet<>(Reach.beginnings(scope));
        Deque<Node> open = new ArrayDeque<>(order);
        while (!open.isEmpty()) {
            for (Node next : open.poll().followers()) {
                if (order.add(next)) {
                    open.add(next);
                }
            }
        }
        order.addAll(scope.nodes());
        return order.stream().filter(node -> elements.get(node.at())).toList();
    }
}
