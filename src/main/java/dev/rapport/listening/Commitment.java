package dev.rapport.listening;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise.
 *
 * @param promisedBy the username of who gave it or was asked to
 * @param promisedTo the key of the role that may rely on it
 * @param due the date by which it has to be kept now
 * @param firstDue the date that was named first; the dates between are in its story
 * @param recipient the username of the one whose verdict counts; null for what was promised before verdicts were asked
 * @param holder the username of who keeps it now
 * @param askedBy the username of who asked for it; null for what was promised before that was kept
 * @param timesBroken how often the verdict was partly kept or broken, in the project that it came from too; each moves
 *     the date and counts once
 * @param unknown whether its date has passed and nobody has said whether it was kept
 * @param successor the username of who was named to take it over and has not answered yet
 * @param insteadOf the promise that was declined and that this one replaces
 * @param continues the promise of a project that went into this one, and that this one continues
 * @param settledAt when it ended: kept, declined, released, broken for good, or continued in another project
 * @param wave which wave it is about, counted from 1; null where it is its unit's, or it is about the whole project
 * @param rehearsal whether it was given or changed while the demo's clock was ahead
 */
public record Commitment(
        long id,
        String projectKey,
        @Nullable String unit,
        String promise,
        String promisedBy,
        String promisedTo,
        LocalDate due,
        LocalDate firstDue,
        boolean afterGoLive,
        Instant madeAt,
        @Nullable String recipient,
        String holder,
        @Nullable String askedBy,
        PromiseState state,
        long timesBroken,
        boolean unknown,
        @Nullable String successor,
        @Nullable Long insteadOf,
        @Nullable Long continues,
        @Nullable Instant settledAt,
        @Nullable Integer wave,
        boolean rehearsal) {

    /** Whether it is the person's own business, whatever else they may see. */
    boolean concerns(String username) {
        return username.equals(promisedBy)
                || username.equals(holder)
                || username.equals(recipient)
                || username.equals(successor);
    }

    boolean isSettled() {
        return settledAt != null;
    }
}
