package dev.rapport.listening;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise as somebody asks for it.
 *
 * @param promise what is to be promised
 * @param promisor the username of who is to promise it
 * @param recipient the username of the one whose verdict will count
 * @param due a day, such as {@code 2027-03-01}
 * @param afterGoLive whether it is explicitly for after go-live; false for before
 * @param unit the affected unit it is about, or null
 */
public record AskedPromise(
        @Nullable String promise,
        @Nullable String promisor,
        @Nullable String recipient,
        @Nullable String due,
        @Nullable Boolean afterGoLive,
        @Nullable String unit) {

    /** With everything in it that is needed. */
    record Whole(
            String promise,
            String promisor,
            String recipient,
            LocalDate due,
            boolean afterGoLive,
            @Nullable String unit) {}
}
