package dev.rapport.tasklist.web;

import dev.rapport.tasklist.WorkItem;
import dev.rapport.web.Names;

/** A row of the task list. */
public record TaskRow(String address, String name, String project, String unit, String due, String assignee) {

    static TaskRow of(WorkItem item, Names.Known names) {
        return new TaskRow(
                "/tasks/" + item.id(),
                item.name(),
                item.projectKey(),
                names.unit(item.unit()),
                item.dueAt() == null ? "" : item.dueAt().toString(),
                names.person(item.assignee()));
    }
}
