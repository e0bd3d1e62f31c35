package dev.rapport.project;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * That a wave is to go live later than the charter says.
 *
 * @param wave the wave’s number, from 1
 * @param words what the sponsor said to it, or null
 */
public record Postponement(
        long id,
        String projectKey,
        int wave,
        LocalDate from,
        LocalDate to,
        String why,
        String askedBy,
        Instant askedAt,
        State state,
        @Nullable String answeredBy,
        @Nullable String words,
        @Nullable Instant answeredAt,
        boolean rehearsal) {

    /** Where it stands; the date moves when it is agreed. */
    public enum State {
        ASKED,
        AGREED,
        REFUSED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
