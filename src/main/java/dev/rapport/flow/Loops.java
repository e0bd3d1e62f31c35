package dev.rapport.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Finds loops in which tokens would run for ever without anybody doing anything. */
final class Loops {

    private final List<List<Node>> leaders;
    private final BitSet resting;
    private final BitSet seen = new BitSet();

    private Loops(Scope scope) {
        this.leaders = Reach.leaders(scope);
        this.resting = resting(scope);
    }

    static List<Trouble> endless(Scope scope) {
        return new Loops(scope).search(scope);
    }

    /** Kosaraju's way: backwards through the elements in the reverse order of leaving them. */
    private List<Trouble> search(Scope scope) {
        List<Node> left = new ArrayList<>();
        for (Node node : scope.nodes()) {
            leave(node, left);
        }
        seen.clear();
        List<Trouble> troubles = new ArrayList<>();
        for (int at = left.size() - 1; at >= 0; at--) {
            List<Node> loop = gather(left.get(at));
            if (loop.size() > 1 || (loop.size() == 1 && loop.get(0).followers().contains(loop.get(0)))) {
                List<String> ids = loop.stream().map(Node::id).toList();
                troubles.add(new Trouble(Kind.ENDLESS_LOOP, ids.get(0), ids.subList(1, ids.size())));
            }
        }
        return troubles;
    }

    private record Visit(Node node, Deque<Node> open) {}

    private void leave(Node from, List<Node> left) {
        Deque<Visit> visits = new ArrayDeque<>();
        enter(from, visits);
        while (!visits.isEmpty()) {
            Visit visit = visits.peek();
            if (visit.open().isEmpty()) {
                left.add(visits.pop().node());
            } else {
                enter(visit.open().pop(), visits);
            }
        }
    }

    private void enter(Node node, Deque<Visit> visits) {
        if (rests(node) || seen.get(node.at())) {
            return;
        }
        seen.set(node.at());
        visits.push(new Visit(node, new ArrayDeque<>(node.followers())));
    }

    private List<Node> gather(Node from) {
        List<Node> loop = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (!rests(node) && !seen.get(node.at())) {
                seen.set(node.at());
                loop.add(node);
                open.addAll(leaders.get(node.at()));
            }
        }
        return loop;
    }

    private boolean rests(Node node) {
        return resting.get(node.at());
    }

    private static BitSet resting(Scope scope) {
        BitSet resting = new BitSet();
        for (Node node : scope.nodes()) {
            resting.set(node.at(), node.sort().ends() || (node.sort().waits() && !isAtOnce(node)));
        }
        return resting;
    }

    /** What machines do takes no time, nor does what holds nothing else; and a date has passed when it comes round again. */
    private static boolean isAtOnce(Node node) {
        Scope inner = node.inner();
        boolean idle = node.sort() == Sort.STEP
                && inner != null
                && inner.nodes().stream().noneMatch(each -> each.sort().waits() && !isAtOnce(each));
        return idle
                || node.sort() == Sort.WORK
                || isDate(node)
                || node.out().stream().anyMatch(edge -> node.sort() == Sort.EVENT_BASED && isDate(edge.to()));
    }

    private static boolean isDate(Node node) {
        return node.sort() != Sort.BOUNDARY
                && node.element().child(Reading.BPMN, "timerEventDefinition").stream()
                        .anyMatch(timer -> timer.child(Reading.BPMN, "timeDate").isPresent());
    }
}
