package dev.rapport.project;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.rapport.organization.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A leading role of a project that somebody is asked to take over.
 *
 * @param role the key of the role
 * @param from the username of who had it when somebody was named
 * @param to the username of who is asked; the role is theirs once they accept
 * @param words what they said to it
 * @param endedAt null while it is not answered, or the charter is being aligned anew
 * @param promisesKept ids of promises of who had it that they said to keep as they stand
 * @param rehearsal whether it happened while the demo's clock was ahead
 */
public record RoleChange(
        long id,
        String projectKey,
        String role,
        String from,
        String to,
        String why,
        String namedBy,
        Instant namedAt,
        State state,
        @Nullable String words,
        List<Long> promisesKept,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        boolean rehearsal) {

    /** Where it stands. */
    public enum State {
        ASKED,
        TAKEN_OVER,
        REALIGNING,
        REALIGNED,
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

    /** In words, such as “sponsor”. */
    public String title() {
        return Role.of(role).map(Role::title).orElse(role);
    }

    boolean isOpen() {
        return endedAt == null;
    }

    boolean is(Role wanted) {
        return wanted.key().equals(role);
    }
}
