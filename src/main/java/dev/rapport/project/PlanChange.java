package dev.rapport.project;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.rapport.organization.Threshold;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A new value that the change manager proposed for a plan that is frozen with its charter.
 *
 * @param name of the threshold
 * @param from what was in force when it was proposed
 * @param words what the sponsor said to it
 * @param answeredAt null while nobody answered
 * @param rehearsal whether it happened while the demo's clock was ahead
 */
public record PlanChange(
        long id,
        String projectKey,
        String name,
        String from,
        String to,
        String why,
        String proposedBy,
        Instant proposedAt,
        State state,
        @Nullable String answeredBy,
        @Nullable String words,
        @Nullable Instant answeredAt,
        boolean rehearsal) {

    /** Where it stands. */
    public enum State {
        ASKED,
        APPROVED,
        REFUSED,
        WITHDRAWN;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    Threshold threshold() {
        return Threshold.of(name).orElseThrow();
    }
}
