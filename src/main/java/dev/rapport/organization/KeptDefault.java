package dev.rapport.organization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A default for new projects.
 *
 * @param setBy a username; null, as {@code setAt}, as long as nobody set it
 * @param rehearsal whether it was set while the demo's clock was ahead
 */
public record KeptDefault(
        Threshold threshold,
        String value,
        @Nullable String setBy,
        @Nullable Instant setAt,
        boolean rehearsal) {}
