package dev.rapport.perception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One time of listening in a project.
 *
 * @param number from 1 within the project
 * @param run the run of the playbook that it belongs to
 * @param seed from which it follows who is interviewed
 * @param why for what people are asked; null where the project began with it
 * @param ballots whether anybody was asked for a ballot, or it was agreed that nobody is
 * @param smallestGroup of how many answers a figure has to be at least
 * @param closes the day on which the ballot is counted; null until it is open
 * @param said what people said, in the words that they were answered with
 * @param doing what is done about it
 * @param toldAt when those who took part were told; null until then
 */
record Round(
        long id,
        String projectKey,
        int number,
        String run,
        State state,
        String seed,
        @Nullable String why,
        boolean ballots,
        int smallestGroup,
        Instant beganAt,
        @Nullable LocalDate closes,
        @Nullable Instant closedAt,
        @Nullable String said,
        @Nullable String doing,
        @Nullable Instant toldAt,
        boolean rehearsal) {

    /** Where a round stands. */
    enum State {
        INTERVIEWS,
        OPEN,
        CLOSED,
        TOLD;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
