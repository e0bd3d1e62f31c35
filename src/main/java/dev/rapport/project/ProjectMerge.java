package dev.rapport.project;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A project that is to go into another.
 *
 * @param projectKey the one that ends
 * @param into the one that goes on
 * @param askedBy the username of the sponsor who signed for the one that ends
 * @param answeredBy the username of the sponsor who answered for the one that goes on
 * @param words what they said to it
 * @param released the promises that do not go along
 * @param rehearsal whether it happened while the demo's clock was ahead
 */
public record ProjectMerge(
        long id,
        String projectKey,
        String into,
        String why,
        String askedBy,
        Instant askedAt,
        State state,
        @Nullable String answeredBy,
        @Nullable String words,
        @Nullable Instant answeredAt,
        List<Release> released,
        boolean rehearsal) {

    /** Where it stands. */
    public enum State {
        ASKED,
        MERGED,
        DECLINED,
        WITHDRAWN;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A promise from which its promisor is released, instead of keeping it in the other project.
     *
     * @param promise its id
     */
    public record Release(long promise, @Nullable String why) {}

    boolean isOpen() {
        return state == State.ASKED;
    }
}
