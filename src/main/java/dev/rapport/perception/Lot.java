package dev.rapport.perception;

import java.util.List;

/**
 * How the interviewees of a round were drawn, so that it can be checked: in each unit those come first whose SHA-256 of
 * the seed, a blank and their account’s name is smallest.
 */
public record Lot(int round, String seed, List<Entry> people) {

    /** Somebody who could be drawn, and at which place they came in their unit. */
    public record Entry(String unit, String person, int place, boolean drawn) {}
}
