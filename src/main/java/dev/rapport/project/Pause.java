package dev.rapport.project;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a project stood still, at its sponsor's word.
 *
 * @param resumedBy the username of who let it go on; null while it is paused
 * @param businessDays by how many business days its open work and promises moved on; null while it is paused
 * @param rehearsal whether it was paused or resumed while the demo's clock was ahead
 */
public record Pause(
        String pausedBy,
        String why,
        Instant pausedAt,
        @Nullable String resumedBy,
        @Nullable String resumedWhy,
        @Nullable Instant resumedAt,
        @Nullable Integer businessDays,
        boolean rehearsal) {

    boolean isOver() {
        return resumedAt != null;
    }
}
