package dev.rapport.rehearsal;

import java.time.Duration;
import java.time.Instant;

/**
 * What time it is for processes and due dates.
 *
 * @param ahead how far ahead of the real time; zero while the clock was not put forward
 */
public record Moment(Instant now, Duration ahead) {

    public boolean rehearsal() {
        return !ahead.isZero();
    }
}
