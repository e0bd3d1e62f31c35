package dev.rapport.flow;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a scope as it is drawn, before any token moves. */
final class Structure {

    private final Scope scope;
    private final List<Trouble> troubles = new ArrayList<>();

    private Structure(Scope scope) {
        this.scope = scope;
    }

    static List<Trouble> troubles(Scope scope) {
        Structure structure = new Structure(scope);
        structure.troubles.addAll(scope.troubles());
        structure.starts();
        structure.ends();
        scope.nodes().forEach(structure::leaves);
        scope.nodes().forEach(node -> Gateways.check(node, structure.troubles));
        structure.troubles.addAll(Loops.endless(scope));
        return structure.troubles;
    }

    private void starts() {
        List<Node> starts = scope.starts();
        List<String> plain = starts.stream()
                .filter(start -> Sorting.definesNothing(start.element()))
                .map(Node::id)
                .toList();
        if (starts.isEmpty()) {
            add(Kind.NO_START, scope.element().id(), List.of());
        }
        if (plain.size() > 1) {
            add(Kind.SEVERAL_STARTS, scope.element().id(), plain);
        }
    }

    private void ends() {
        if (scope.nodes().stream().noneMatch(node -> node.sort().ends())) {
            add(Kind.NO_END, scope.element().id(), List.of());
        }
    }

    private void leaves(Node node) {
        if (!node.out().isEmpty() || !node.jumps().isEmpty() || node.sort().ends()) {
            return;
        }
        if (node.sort() == Sort.BOUNDARY) {
            add(Kind.BOUNDARY_WITHOUT_FLOW, node.id(), List.of());
        } else if (node.sort() != Sort.EVENT_SCOPE) {
            add(Kind.DEAD_END, node.id(), List.of());
        }
    }

    private void add(Kind kind, String element, List<String> others) {
        troubles.add(new Trouble(kind, element, others));
    }
}
