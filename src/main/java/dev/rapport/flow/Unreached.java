package dev.rapport.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Names elements that are never reached: each that begins such a way, with what follows from it. */
final class Unreached {

    private final Scope scope;
    private final List<List<Node>> leaders;
    private final BitSet open;
    private final List<Node> order;
    private final List<Trouble> troubles = new ArrayList<>();

    private Unreached(Scope scope, BitSet reached) {
        this.scope = scope;
        this.leaders = Reach.leaders(scope);
        this.open = new BitSet();
        this.open.set(0, scope.nodes().size());
        this.open.andNot(reached);
        this.order = Order.of(scope, open);
    }

    /** @param explained whether it is told already why tokens that came near went no further */
    static List<Trouble> troubles(Scope scope, BitSet reached, boolean explained) {
        Unreached unreached = new Unreached(scope, reached);
        for (Node node : scope.nodes()) {
            List<Node> before = unreached.leaders.get(node.at());
            boolean near = before.stream().anyMatch(each -> reached.get(each.at()));
            if (near || before.isEmpty()) {
                unreached.name(node, near && explained);
            }
        }
        scope.nodes().forEach(node -> unreached.name(node, false));
        return unreached.troubles;
    }

    private void name(Node node, boolean explained) {
        if (!open.get(node.at())) {
            return;
        }
        BitSet closed = new BitSet();
        closed.set(0, scope.nodes().size());
        closed.andNot(open);
        BitSet following = Reach.after(List.of(node), closed);
        open.andNot(following);
        following.clear(node.at());
        if (!explained) {
            List<String> others = order.stream()
                    .filter(other -> following.get(other.at()))
                    .map(Node::id)
                    .toList();
            troubles.add(new Trouble(Kind.UNREACHED, node.id(), others));
        }
    }
}
