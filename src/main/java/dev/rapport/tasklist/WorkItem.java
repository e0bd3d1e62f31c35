package dev.rapport.tasklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something one person is asked to do in a project.
 *
 * @param unit the key of the unit it is about, null where it is about the whole project
 * @param why one sentence that tells the person why they are asked
 * @param action the words on the button that completes it
 * @param next one sentence on what happens then
 * @param playbook the process it belongs to, for example {@code training}
 * @param task the step within the playbook, for example {@code confirm-needs}
 * @param form the id of the form to fill in
 * @param role in which role the person is asked, as its key
 * @param signOff whether completing it is signing
 * @param intended whom the playbook asked first
 * @param assignee who has it now; null when it is free to take
 * @param actedFor in whose place it was done; null where nobody was absent
 * @param paused whether it is open and waits because its project is paused
 * @param rehearsal whether it was made or changed while the demo's clock was ahead; the database marks it
 * @param wave the wave that it is about, by name; null where all units go live together, or it is about all waves
 */
public record WorkItem(
        String id,
        String projectKey,
        @Nullable String unit,
        String name,
        String why,
        String action,
        String next,
        String playbook,
        String task,
        String form,
        String role,
        boolean signOff,
        String processInstance,
        @Nullable String intended,
        @Nullable String assignee,
        Instant createdAt,
        @Nullable Instant dueAt,
        State state,
        boolean paused,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String actedFor,
        boolean rehearsal,
        @Nullable String wave) {

    /** Where a work item stands. */
    public enum State {
        OPEN,
        COMPLETED,
        CANCELLED
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** Who did it; nobody where somebody's act only ended it. */
    @Nullable
    String doneBy() {
        return state == State.COMPLETED ? closedBy : null;
    }
}
