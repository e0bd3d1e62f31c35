package dev.rapport.rehearsal;

import java.time.Instant;

/**
 * The clock was put forward; told within the same transaction.
 *
 * @param by the username of who did it
 * @param now what time it is from then on
 */
public record ClockPutForward(String by, Instant now) {}
