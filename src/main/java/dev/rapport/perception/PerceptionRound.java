package dev.rapport.perception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One round of listening as it may be shown. Until the ballots are counted nothing is known of them, not even how many
 * there are.
 *
 * @param state where it stands: interviews, open, closed or told
 * @param why for what people are asked; null where the project began with it
 * @param ballots whether people were asked for a ballot; not where it was agreed that nobody is
 * @param smallestGroup figures of fewer answers are hidden
 * @param closes the day on which the ballots are counted; null until the ballot is open
 * @param turnout how many of each side were asked and have answered; empty until it is counted
 * @param directions who sees whom how; empty until it is counted
 * @param gapAnswer what is done about a gap that has grown
 * @param problem the latest draft of the problem
 * @param said what people said, as they were told
 */
public record PerceptionRound(
        int number,
        String state,
        @Nullable String why,
        boolean ballots,
        int smallestGroup,
        Instant beganAt,
        @Nullable LocalDate closes,
        @Nullable Instant closedAt,
        Map<String, Turnout> turnout,
        List<Direction> directions,
        @Nullable String gapAnswer,
        @Nullable String problem,
        @Nullable String said,
        @Nullable String doing,
        @Nullable Instant toldAt,
        boolean rehearsal) {}
