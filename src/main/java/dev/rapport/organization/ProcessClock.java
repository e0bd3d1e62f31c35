package dev.rapport.organization;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The time of processes and due dates: the real one, but for a rehearsal in the demo, in which it runs ahead. It follows
 * at once where somebody holds it, in whatever zone.
 */
public final class ProcessClock extends Clock {

    /** One distance for all zones of a clock. */
    private static final class Distance {
        private volatile Duration ahead = Duration.ZERO;
    }

    private final Clock wall;
    private final Distance distance;

    public ProcessClock(Clock wall) {
        this(wall, new Distance());
    }

    private ProcessClock(Clock wall, Distance distance) {
        this.wall = wall;
        this.distance = distance;
    }

    /** How far ahead of the real time it is; zero unless this is a rehearsal. */
    public Duration ahead() {
        return distance.ahead;
    }

    public boolean isAhead() {
        return !ahead().isZero();
    }

    /** For who keeps the rehearsal. */
    public void goAhead(Duration by) {
        distance.ahead = by;
    }

    @Override
    public Instant instant() {
        return wall.instant().plus(ahead());
    }

    @Override
    public ZoneId getZone() {
        return wall.getZone();
    }

    @Override
    public ProcessClock withZone(ZoneId zone) {
        return new ProcessClock(wall.withZone(zone), distance);
    }
}
