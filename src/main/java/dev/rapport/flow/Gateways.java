package dev.rapport.flow;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Whether the conditions after an element are those that the engine asks. */
final class Gateways {

    private static final Set<String> CATCHING = Set.of("intermediateCatchEvent", "receiveTask");

    private Gateways() {}

    static void check(Node node, List<Trouble> troubles) {
        switch (node.sort()) {
            case EXCLUSIVE -> exclusive(node, troubles);
            case PARALLEL -> ignored(node, Edge::conditional, troubles);
            case EVENT_BASED -> {
                ignored(node, Edge::conditional, troubles);
                events(node, troubles);
            }
            default -> any(node, troubles);
        }
    }

    private static void exclusive(Node node, List<Trouble> troubles) {
        boolean choice = node.out().size() > 1;
        if (!choice) {
            ignored(node, Edge::conditional, troubles);
            return;
        }
        List<String> unconditional = ids(node, edge -> !edge.conditional() && !edge.fallback());
        if (!unconditional.isEmpty()) {
            troubles.add(new Trouble(Kind.NO_CONDITION, node.id(), unconditional));
        }
        any(node, troubles);
    }

    private static void any(Node node, List<Trouble> troubles) {
        ignored(node, edge -> edge.conditional() && edge.fallback(), troubles);
        if (!node.out().isEmpty() && node.out().stream().allMatch(Edge::asked)) {
            troubles.add(new Trouble(Kind.NO_DEFAULT, node.id(), List.of()));
        }
    }

    private static void ignored(Node node, Predicate<Edge> ignored, List<Trouble> troubles) {
        List<String> flows = ids(node, ignored);
        if (!flows.isEmpty()) {
            troubles.add(new Trouble(Kind.CONDITION_IGNORED, node.id(), flows));
        }
    }

    private static void events(Node node, List<Trouble> troubles) {
        List<String> others = node.out().stream()
                .map(Edge::to)
                .filter(to -> to.sort() != Sort.STEP
                        || !CATCHING.contains(to.element().name().local()))
                .map(Node::id)
                .toList();
        if (!others.isEmpty()) {
            troubles.add(new Trouble(Kind.NOT_AN_EVENT, node.id(), others));
        }
    }

    private static List<String> ids(Node node, Predicate<Edge> wanted) {
        return node.out().stream().filter(wanted).map(Edge::id).toList();
    }
}
