package dev.rapport.project;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All that somebody holds in a project, which somebody else is asked to take over.
 *
 * @param from the username of who leaves
 * @param to the username of who is asked; it is theirs once they accept
 * @param words why it was declined
 * @param endedAt null while it is not answered
 * @param rehearsal whether it happened while the demo's clock was ahead
 */
public record WorkHandover(
        long id,
        String projectKey,
        String from,
        String to,
        String why,
        String namedBy,
        Instant namedAt,
        State state,
        @Nullable String words,
        @Nullable Instant endedAt,
        boolean rehearsal) {

    /** Where it stands. */
    public enum State {
        ASKED,
        TAKEN_OVER,
        DECLINED,
        WITHDRAWN;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }

    boolean isOpen() {
        return endedAt == null;
    }
}
