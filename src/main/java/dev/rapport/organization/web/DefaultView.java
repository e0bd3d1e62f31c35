package dev.rapport.organization.web;

import dev.rapport.organization.KeptDefault;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A default as the API shows it.
 *
 * @param value a number, or keys of units between commas
 * @param least the smallest possible value; null, as {@code most}, for units
 * @param setBy null, as {@code setAt}, as long as nobody set it
 */
record DefaultView(
        String name,
        String title,
        String value,
        String measure,
        @Nullable String least,
        @Nullable String most,
        @Nullable String setBy,
        @Nullable Instant setAt,
        boolean rehearsal) {

    static DefaultView of(KeptDefault kept) {
        boolean units = kept.threshold().namesUnits();
        return new DefaultView(
                kept.threshold().key(),
                kept.threshold().title(),
                kept.value(),
                kept.threshold().measure().many(),
                units ? null : kept.threshold().least(),
                units ? null : kept.threshold().most(),
                kept.setBy(),
                kept.setAt(),
                kept.rehearsal());
    }
}
