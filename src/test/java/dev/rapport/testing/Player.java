package dev.rapport.testing;

import dev.rapport.paging.Limit;
import dev.rapport.tasklist.Brief;
import dev.rapport.tasklist.Scope;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.testing.Given.Somebody;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody who acts in a project, through the same use cases as the pages. */
public final class Player {

    private final String project;
    private final Somebody somebody;
    private final Play.UseCases useCases;

    Player(String project, Somebody somebody, Play.UseCases useCases) {
        this.project = project;
        this.somebody = somebody;
        this.useCases = useCases;
    }

    /** Completes the one such task that is theirs. */
    public WorkItem completes(String task, Map<String, ?> values) {
        WorkItem item = has(task);
        completes(item, values);
        return item;
    }

    public void completes(WorkItem item, Map<String, ?> values) {
        useCases.completing().complete(somebody.person(), item.id(), new HashMap<>(values));
    }

    /** Takes the one such task that waits for anybody of their role. */
    public Player claims(String task) {
        useCases.taking().claim(somebody.person(), mayTake(task).id());
        return this;
    }

    public void agrees(String task) {
        completes(task, Map.of("decision", "agree"));
    }

    public void attests(String task) {
        completes(task, Map.of("decision", "attest"));
    }

    public void approves(String task) {
        completes(task, Map.of("decision", "approve"));
    }

    public void refuses(String task, String reason) {
        completes(task, Map.of("decision", "refuse", "reason", reason));
    }

    /** The one such task that is theirs. */
    public WorkItem has(String task) {
        return only(Scope.MINE, task);
    }

    /** The one such task that they may take. */
    public WorkItem mayTake(String task) {
        return only(Scope.AVAILABLE, task);
    }

    /** Ids of the steps that are theirs. */
    public List<String> tasks() {
        return list(Scope.MINE).stream().map(WorkItem::task).toList();
    }

    /** What the one such task tells them. */
    public Brief reads(String task) {
        return useCases.forms().brief(has(task));
    }

    public List<WorkItem> list(Scope scope) {
        return useCases.finding()
                .list(somebody.person(), scope, project, Limit.of(200), null)
                .items();
    }

    private WorkItem only(Scope scope, String task) {
        List<WorkItem> found =
                list(scope).stream().filter(item -> item.task().equals(task)).toList();
        if (found.size() != 1) {
            throw new AssertionError(somebody.username() + " has " + found.size() + " tasks " + task + " of "
                    + list(scope).stream().map(WorkItem::task).toList());
        }
        return found.get(0);
    }
}
