package dev.rapport.tasklist.web;

import dev.rapport.tasklist.WorkItem;
import dev.rapport.web.Names;
import java.util.Map;

/** A row of the task list. */
public record TaskRow(
        String address, String name, String project, String unit, String due, String assignee, boolean rehearsal) {

    static TaskRow of(WorkItem item, Names.Known names, Map<String, String> projects) {
        return new TaskRow(
                "/tasks/" + item.id(),
                item.name(),
                projects.getOrDefault(item.projectKey(), item.projectKey()),
                names.unit(item.unit()),
                item.dueAt() == null ? "" : item.dueAt().toString(),
                names.person(item.assignee()),
                item.rehearsal());
    }
}
