package dev.rapport.alignment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One round in which executives state what matters most to them.
 *
 * @param begunBy who held it by hand; null where its day had come
 * @param answersUntil the last day to answer
 * @param nextOn when the next one begins
 * @param revealedAt null while the answers are sealed
 * @param endedAt when the next one began or the project ended
 * @param differences between those who answered in person; empty while sealed
 */
public record Checkpoint(
        @JsonIgnore long id,
        @JsonIgnore String projectKey,
        int number,
        @Nullable String begunBy,
        Instant begunAt,
        LocalDate answersUntil,
        LocalDate nextOn,
        @Nullable Instant revealedAt,
        @Nullable Instant endedAt,
        List<Executive> executives,
        List<Difference> differences,
        boolean rehearsal) {

    boolean revealed() {
        return revealedAt != null;
    }

    /** Everybody agreed, or the next one began. */
    boolean over() {
        return endedAt != null || (revealed() && executives.stream().allMatch(one -> one.agreedAt() != null));
    }

    boolean asks(String person) {
        return executives.stream().anyMatch(one -> one.person().equals(person));
    }

    /** As that person may see it: until it is revealed everybody sees their own answer and nobody else's. */
    Checkpoint seenBy(String reader) {
        if (revealed()) {
            return with(executives, Difference.of(executives));
        }
        return with(
                executives.stream()
                        .map(one -> reader.equals(one.answeredBy()) ? one : one.sealed())
                        .toList(),
                List.of());
    }

    private Checkpoint with(List<Executive> seen, List<Difference> computed) {
        return new Checkpoint(
                id,
                projectKey,
                number,
                begunBy,
                begunAt,
                answersUntil,
                nextOn,
                revealedAt,
                endedAt,
                seen,
                computed,
                rehearsal);
    }
}
