package dev.rapport.tasklist.web;

import dev.rapport.tasklist.Away;
import dev.rapport.tasklist.WorkItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as the API shows it.
 *
 * @param project the project's key
 * @param unit the key of the unit it is about, or null
 * @param assignee the username of who has it, or null while it may be taken
 * @param candidateRoles the roles it asks for
 * @param state open, completed or cancelled
 * @param paused whether it waits because its project is paused: it cannot be done, and is not late
 * @param actedFor the username of in whose place it was done, or null
 * @param away that who has it is away today, until when, and the username of who can do it in their place; or null
 * @param rehearsal whether it was made or changed while the demo's clock was ahead
 * @param wave the name of the wave it is about, or null
 */
public record TaskView(
        String id,
        String name,
        String project,
        @Nullable String unit,
        @Nullable String assignee,
        List<String> candidateRoles,
        @Nullable Instant due,
        Instant createdAt,
        String playbook,
        String task,
        boolean signOff,
        String state,
        boolean paused,
        @Nullable String actedFor,
        @Nullable Away away,
        boolean rehearsal,
        @Nullable String wave) {

    static TaskView of(WorkItem item, @Nullable Away away) {
        return new TaskView(
                item.id(),
                item.name(),
                item.projectKey(),
                item.unit(),
                item.assignee(),
                List.of(item.role()),
                item.dueAt(),
                item.createdAt(),
                item.playbook(),
                item.task(),
                item.signOff(),
                item.state().name().toLowerCase(java.util.Locale.ROOT),
                item.paused(),
                item.actedFor(),
                away,
                item.rehearsal(),
                item.wave());
    }
}
