package dev.rapport.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks a process and its sub-processes, each on its own and the inner ones first. */
final class Explorer {

    private static final int THOROUGH_PART = 4;

    private final Scope root;
    private final Set<String> blocked;
    private final Budget budget;
    private final Map<Scope, Explored> explored = new HashMap<>();

    /** @param blocked ids of what never completes */
    Explorer(Scope root, Set<String> blocked, int mostStates) {
        this.root = root;
        this.blocked = blocked;
        this.budget = new Budget(mostStates);
    }

    Map<Scope, Explored> run() {
        List<Scope> scopes = root.all();
        for (int at = scopes.size() - 1; at >= 0; at--) {
            explored.put(scopes.get(at), lenient(explore(scopes.get(at))));
        }
        return explored;
    }

    private Explored explore(Scope scope) {
        Explored thorough = explore(scope, budget.part(THOROUGH_PART), true);
        return thorough.complete() ? thorough : explore(scope, budget, false);
    }

    private Explored explore(Scope scope, Budget part, boolean thorough) {
        return new Exploration(new Game(scope, blocked, explored, !thorough), part, thorough).run();
    }

    /** What is wrong within a sub-process is told once, there: outside it is taken to end. */
    private Explored lenient(Explored seen) {
        boolean aborted = seen.thrown().stream().anyMatch(seen.scope()::catches);
        boolean taken = seen.scope().starts().isEmpty() || !seen.complete() || (blocked.isEmpty() && !aborted);
        return taken ? seen.completing() : seen;
    }
}
