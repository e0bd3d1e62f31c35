package dev.rapport.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What was found on all ways through a process. */
public final class Walk {

    private final Scope root;
    private final int mostStates;
    private final Map<Scope, Explored> explored;
    private final List<Trouble> troubles;

    Walk(Scope root, int mostStates) {
        this.root = root;
        this.mostStates = mostStates;
        this.explored = new Explorer(root, Set.of(), mostStates).run();
        List<Trouble> found = new ArrayList<>();
        for (Scope scope : root.all()) {
            found.addAll(Structure.troubles(scope));
            found.addAll(Verdict.troubles(seen(explored, scope)));
        }
        this.troubles = found.stream().distinct().toList();
    }

    /** What is wrong, each thing once; within a sub-process after what is wrong around it. */
    public List<Trouble> troubles() {
        return troubles;
    }

    /** Whether every way was walked; else the bound was hit, and what is not in the troubles may still be wrong. */
    public boolean complete() {
        return complete(explored);
    }

    /** Ids of all that can be walked, within sub-processes too; flows are not among them. */
    public Set<String> elements() {
        Set<String> elements = new LinkedHashSet<>();
        root.all().forEach(scope -> scope.nodes().forEach(node -> elements.add(node.id())));
        elements.remove("");
        return elements;
    }

    /** Those of the elements at which some way was seen to arrive. */
    public Set<String> reached() {
        return reached(explored);
    }

    /**
     * Codes of the errors with which the process may end because nothing in it catches them; the error's id where it has no
     * code.
     */
    public Set<String> errors() {
        Set<String> errors = new TreeSet<>();
        for (Thrown thrown : seen(explored, root).thrown()) {
            if (thrown.isError()) {
                errors.add(thrown.code());
            }
        }
        return errors;
    }

    /**
     * Whether every way to that element has completed one of those before; true where nothing leads there at all. A step is
     * completed when it is left other than by an event at its boundary. False also where the bound was hit before that was
     * certain.
     */
    public boolean alwaysBefore(Set<String> first, String then) {
        return onlyAfter(first, Set.of(then)).contains(then);
    }

    /**
     * Whether the process never ends, in whatever way, without having completed one of those. False also where the bound was
     * hit before that was certain.
     */
    public boolean alwaysPasses(Set<String> steps) {
        Map<Scope, Explored> without = without(steps);
        return complete(without) && !seen(without, root).completes();
    }

    /**
     * Those of the steps that are seen active while nothing of the others is. Compared only at rest: where the way is just
     * passing a gateway or an event that waits for nothing, or something is done by machine that is named in neither, it is
     * not looked at. What is within a sub-process is taken to be active as long as the sub-process is. Only what was seen is
     * told: in a process with so many parallel ways that not every combination was walked, some may be missing.
     */
    public Set<String> alone(Set<String> steps, Set<String> beside) {
        return Alone.of(root, explored, steps, beside);
    }

    /**
     * Those of the elements to which every way has completed one of the first before, all from one walk. None where the
     * bound was hit before that was certain.
     */
    public Set<String> onlyAfter(Set<String> first, Set<String> then) {
        Map<Scope, Explored> without = without(first);
        Set<String> only = new LinkedHashSet<>(complete(without) ? then : Set.of());
        only.removeAll(reached(without));
        return only;
    }

    private Map<Scope, Explored> without(Set<String> blocked) {
        return new Explorer(root, blocked, mostStates).run();
    }

    private static boolean complete(Map<Scope, Explored> explored) {
        return explored.values().stream().allMatch(Explored::complete);
    }

    private Set<String> reached(Map<Scope, Explored> seen) {
        Set<String> reached = new LinkedHashSet<>();
        Set<Node> owners = new LinkedHashSet<>();
        for (Scope scope : root.all()) {
            if (scope.owner() == null || owners.contains(scope.owner())) {
                for (Node node : scope.nodes()) {
                    if (seen(seen, scope).reached().get(node.at())) {
                        reached.add(node.id());
                        owners.add(node);
                    }
                }
            }
        }
        reached.remove("");
        return reached;
    }

    private static Explored seen(Map<Scope, Explored> explored, Scope scope) {
        Explored seen = explored.get(scope);
        if (seen == null) {
            throw new IllegalArgumentException("Not walked: " + scope.element().id());
        }
        return seen;
    }
}
