package dev.rapport.alignment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of those asked in a checkpoint.
 *
 * @param part {@code sponsor}, {@code cio} or {@code executive}
 * @param answeredBy who answered; somebody else than the person where they sent a delegate
 * @param measured what they say they are measured on: {@code company}, {@code both} or {@code own}
 * @param priorities what matters most, the first first; empty for everybody else until the checkpoint is revealed
 * @param agreedAt when they signed the checkpoint
 */
public record Executive(
        String person,
        String part,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String measured,
        List<String> priorities,
        @Nullable Instant agreedAt) {

    /** Answered in person; a delegate is recorded and counts as absent. */
    public boolean present() {
        return person.equals(answeredBy);
    }

    public boolean delegated() {
        return answeredBy != null && !person.equals(answeredBy);
    }

    /** That somebody answered, and not what. */
    Executive sealed() {
        return new Executive(person, part, answeredBy, answeredAt, null, List.of(), agreedAt);
    }
}
