package dev.rapport.project;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an affected unit while its project runs: who is asked to take it over, and what they answered.
 *
 * @param unit the key of the unit that changes
 * @param parts each unit that was asked, in the order asked; the first that accepted has the unit's work
 * @param endedAt null while it is open
 * @param rehearsal whether it happened while the demo's clock was ahead
 */
public record UnitChange(
        long id,
        String projectKey,
        String unit,
        What what,
        String why,
        String namedBy,
        Instant namedAt,
        State state,
        List<Part> parts,
        @Nullable Instant endedAt,
        boolean rehearsal) {

    /** What becomes of the unit. */
    public enum What {
        MERGED,
        SPLIT,
        CLOSED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<What> of(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(what -> what.word().equals(word))
                    .findFirst();
        }
    }

    /** Where it stands. */
    public enum State {
        ASKED,
        TAKEN_OVER,
        DROPPED,
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

    /**
     * A unit that is asked to receive what another leaves behind.
     *
     * @param unit the key of the receiving unit
     * @param people usernames of who goes there by name; empty where all go that are not named elsewhere
     * @param accepted null while nobody answered
     * @param words why it was declined
     * @param replaced whether another was named in its place
     */
    public record Part(
            long id,
            String unit,
            List<String> people,
            Instant askedAt,
            @Nullable Boolean accepted,
            @Nullable String words,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            boolean replaced) {

        boolean isDeclined() {
            return Boolean.FALSE.equals(accepted);
        }
    }

    boolean isOpen() {
        return endedAt == null;
    }

    /** Those who have it, or are to have it. */
    public List<Part> receivers() {
        return parts.stream().filter(part -> !part.replaced()).toList();
    }

    List<Part> unanswered() {
        return receivers().stream().filter(part -> part.accepted() == null).toList();
    }

    List<Part> declined() {
        return receivers().stream().filter(Part::isDeclined).toList();
    }

    /** Whether all who are asked accepted. */
    boolean isAccepted() {
        return receivers().stream().allMatch(part -> Boolean.TRUE.equals(part.accepted()));
    }

    /**
     * How it goes on, as the playbook reads it: {@code accepted}, {@code declined}, {@code third} or {@code waiting}.
     *
     * @param sponsorHears after how many refusals the sponsor is told, and again after as many more
     */
    String standing(int sponsorHears) {
        if (isAccepted()) {
            return "accepted";
        }
        if (declined().isEmpty()) {
            return "waiting";
        }
        int all = (int) parts.stream().filter(Part::isDeclined).count();
        int before = all - declined().size();
        return all / sponsorHears > before / sponsorHears ? "third" : "declined";
    }
}
