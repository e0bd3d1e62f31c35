package dev.rapport.perception;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How answers spread.
 *
 * @param cannotSay how many could not say
 * @param levels how many said 1, 2, 3, 4 and 5
 */
record Levels(int cannotSay, List<Integer> levels) {

    /** @param votes “cannot say” first, then each level */
    static Levels of(int... votes) {
        return new Levels(votes[0], Arrays.stream(votes).skip(1).boxed().toList());
    }

    /** How many said something. */
    int said() {
        return levels.stream().mapToInt(Integer::intValue).sum();
    }

    /** How many were there. */
    int all() {
        return cannotSay + said();
    }

    /** Only where somebody said something. */
    double mean() {
        return IntStream.range(0, levels.size())
                        .mapToDouble(at -> (at + 1.0) * levels.get(at))
                        .sum()
                / said();
    }

    Levels plus(Levels other) {
        return new Levels(
                cannotSay + other.cannotSay,
                IntStream.range(0, levels.size())
                        .map(at -> levels.get(at) + other.levels.get(at))
                        .boxed()
                        .toList());
    }
}
