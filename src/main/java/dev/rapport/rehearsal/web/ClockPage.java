package dev.rapport.rehearsal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the demo's clock shows.
 *
 * @param now what the clock shows, in words
 * @param chosen the choice made so far
 * @param days the own number of days, as typed
 * @param confirm what is to be confirmed; null while there is nothing
 * @param problem why the choice cannot be made, or null
 * @param moved whether the clock was put forward just now
 */
public record ClockPage(
        String now,
        List<String> choices,
        String chosen,
        String days,
        @Nullable Confirm confirm,
        @Nullable String problem,
        boolean moved) {

    /**
     * A move that was chosen.
     *
     * @param advance the ISO 8601 duration
     * @param then what the clock would show, in words
     */
    public record Confirm(String advance, String then) {}
}
