package dev.rapport.web;

import dev.rapport.organization.Person;
import java.time.Duration;
import java.util.Optional;

/** What the frame around every page says of a rehearsal. */
public interface Rehearsal {

    /** Whether the reader may put the clock forward here. */
    boolean mayMove(Person reader);

    /** Empty while the clock is right. */
    Optional<Now> now();

    /**
     * A clock that was put forward.
     *
     * @param here the day and the time that it shows, in words
     */
    record Now(String here, Duration ahead) {

        /** The distance in words; what is less than a day is told in hours. */
        public String distance() {
            return ahead.toDays() == 1
                    ? "a day"
                    : ahead.toDays() > 1 ? ahead.toDays() + " days" : hours(Math.max(1, ahead.toHours()));
        }

        private static String hours(long hours) {
            return hours == 1 ? "an hour" : hours + " hours";
        }
    }
}
