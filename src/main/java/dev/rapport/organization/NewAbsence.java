package dev.rapport.organization;

import org.jspecify.annotations.Nullable;

/**
 * An absence as somebody brings it.
 *
 * @param from the first day, such as 2027-03-29
 * @param to the last day, itself included
 * @param substitute the username of who stands in
 * @param reason why it is entered for somebody else; left out for oneself
 */
public record NewAbsence(
        @Nullable String from,
        @Nullable String to,
        @Nullable String substitute,
        @Nullable String reason) {}
