package dev.rapport.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a project.
 *
 * @param who the username of who did it; null where the process did
 * @param act the kind, for example {@code task-completed}
 * @param what what it was about, in words
 * @param element the step on the playbook's diagram
 * @param actedFor the username of in whose place it was done; null where it was one's own to do
 * @param rehearsal whether it happened while the demo's clock was ahead; the database marks it
 */
public record Act(
        long id,
        String projectKey,
        Instant at,
        @Nullable String who,
        String act,
        String what,
        @Nullable String unit,
        @Nullable String element,
        @Nullable String processInstance,
        @Nullable String actedFor,
        boolean rehearsal) {}
