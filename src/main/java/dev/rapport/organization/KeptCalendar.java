package dev.rapport.organization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The organization's calendar as it is kept.
 *
 * @param changedBy a username; null as long as nobody changed anything
 */
public record KeptCalendar(
        BusinessCalendar calendar,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {}
