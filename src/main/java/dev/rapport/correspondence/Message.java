package dev.rapport.correspondence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as its recipient has it.
 *
 * @param projectKey null where it is about no project
 * @param rehearsal whether it was written while the demo's clock was ahead
 */
public record Message(
        long id,
        @Nullable String projectKey,
        @Nullable String unit,
        String subject,
        String body,
        Instant writtenAt,
        @Nullable Instant readAt,
        boolean rehearsal) {}
