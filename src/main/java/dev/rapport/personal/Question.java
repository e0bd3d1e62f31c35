package dev.rapport.personal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One time that the employee representative was asked.
 *
 * @param number from 1 within the project
 * @param limits as they stand, those of the list before it is answered
 * @param askedBy who asks anew, and null where the project asks by beginning
 * @param words what the representative said
 * @param changed what the change manager changed after a refusal, and why
 * @param dissent what the sponsor answered to a refusal that stands
 */
public record Question(
        int number,
        State state,
        Limits limits,
        @Nullable String askedBy,
        @Nullable String why,
        Instant askedAt,
        @Nullable String answeredBy,
        @Nullable String words,
        @Nullable String changed,
        @Nullable String dissent,
        @Nullable String dissentBy,
        @Nullable Instant answeredAt,
        boolean rehearsal) {

    /** Where it stands. */
    public enum State {
        /** The project has no representative. */
        SKIPPED,
        ASKED,
        /** The change manager, then the sponsor answer to it; nothing is settled. */
        REFUSED,
        AGREED,
        /** The refusal stands. */
        NOT_AGREED;

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
        return state == State.ASKED || state == State.REFUSED;
    }

    boolean isSettled() {
        return state == State.AGREED || state == State.NOT_AGREED;
    }
}
