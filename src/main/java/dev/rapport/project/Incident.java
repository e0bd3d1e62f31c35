package dev.rapport.project;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong after a wave went live.
 *
 * @param wave the wave’s number, from 1
 * @param workaround how people work meanwhile; null while they cannot
 * @param solvedOn null while it is open
 * @param changedBy who changed it last, or null
 */
public record Incident(
        long id,
        String projectKey,
        int wave,
        String what,
        LocalDate since,
        @Nullable String workaround,
        @Nullable LocalDate solvedOn,
        String recordedBy,
        Instant recordedAt,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        boolean rehearsal) {

    public boolean isOpen() {
        return solvedOn == null;
    }

    /** Whether somebody cannot work because of it. */
    public boolean blocks() {
        return isOpen() && workaround == null;
    }
}
