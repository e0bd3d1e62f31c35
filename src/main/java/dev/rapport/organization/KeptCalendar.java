package dev.rapport.organization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The organization's calendar as it is kept.
 *
 * @param changedBy a username; null as long as nobody changed anything
 * @param rehearsal whether it was changed while the demo's clock was ahead
 */
public record KeptCalendar(
        BusinessCalendar calendar,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        boolean rehearsal) {}
