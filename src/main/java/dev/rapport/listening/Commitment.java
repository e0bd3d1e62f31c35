package dev.rapport.listening;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise.
 *
 * @param promisedBy the username of who gave it
 * @param promisedTo the key of the role that may rely on it
 * @param state {@code open} until somebody says whether it was kept
 * @param rehearsal whether it was given while the demo's clock was ahead
 */
public record Commitment(
        long id,
        String projectKey,
        @Nullable String unit,
        String promise,
        String promisedBy,
        String promisedTo,
        LocalDate due,
        Instant madeAt,
        String state,
        boolean rehearsal) {}
