package dev.rapport.flow;

import java.util.ArrayList;
import java.util.List;

/** Which flows are taken when a token leaves an element: the choices that conditions leave open. */
final class Branches {

    private static final int ALL_SUBSETS = 5;
    private static final int ALL_PAIRS = 40;

    private Branches() {}

    /** Of many conditions not every combination is tried: each alone, each two of not too many, and all at once. */
    static List<List<Edge>> choices(Node node) {
        if (node.out().isEmpty()) {
            return List.of(List.of());
        }
        return switch (node.sort()) {
            case EXCLUSIVE, EVENT_BASED -> node.out().stream().map(List::of).toList();
            case PARALLEL -> List.of(node.out());
            default -> some(node);
        };
    }

    private static List<List<Edge>> some(Node node) {
        List<Edge> always = new ArrayList<>();
        List<Edge> asked = new ArrayList<>();
        List<Edge> fallback = new ArrayList<>();
        for (Edge edge : node.out()) {
            (edge.fallback() ? fallback : edge.asked() ? asked : always).add(edge);
        }
        List<List<Edge>> choices = new ArrayList<>();
        for (List<Edge> subset : subsets(asked)) {
            List<Edge> choice = new ArrayList<>(always);
            choice.addAll(subset);
            choices.add(choice);
        }
        if (!always.isEmpty()) {
            choices.add(always);
        } else if (!fallback.isEmpty()) {
            choices.add(fallback);
        }
        return choices;
    }

    private static List<List<Edge>> subsets(List<Edge> edges) {
        List<List<Edge>> subsets = new ArrayList<>();
        if (edges.size() <= ALL_SUBSETS) {
            for (int bits = 1; bits < 1 << edges.size(); bits++) {
                subsets.add(subset(edges, bits));
            }
            return subsets;
        }
        for (int first = 0; first < edges.size(); first++) {
            subsets.add(List.of(edges.get(first)));
            for (int second = first + 1; second < edges.size() && edges.size() <= ALL_PAIRS; second++) {
                subsets.add(List.of(edges.get(first), edges.get(second)));
            }
        }
        subsets.add(edges);
        return subsets;
    }

    private static List<Edge> subset(List<Edge> edges, int bits) {
        List<Edge> subset = new ArrayList<>();
        for (int at = 0; at < edges.size(); at++) {
            if ((bits & 1 << at) != 0) {
                subset.add(edges.get(at));
            }
        }
        return subset;
    }
}
