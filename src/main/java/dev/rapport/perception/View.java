package dev.rapport.perception;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one side sees another, in one item. Where it is not measurable, all that could be known of it is null: fewer than
 * five answered, or it would follow from what is shown.
 *
 * @param mean from 1, not at all, to 5, entirely
 * @param levels how many said 1, 2, 3, 4 and 5
 * @param cannotSay how many could not say
 * @param before the mean of the round before
 * @param change against the round before
 * @param predicted what those who lead the other side expected, as a mean
 */
public record View(
        Party side,
        Party about,
        Item item,
        boolean measurable,
        @Nullable Double mean,
        @Nullable List<Integer> levels,
        @Nullable Integer cannotSay,
        @Nullable Double before,
        @Nullable Double change,
        @Nullable Double predicted) {}
