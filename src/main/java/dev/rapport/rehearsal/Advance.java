package dev.rapport.rehearsal;

import dev.rapport.refusal.Refused;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * By how much to put the clock forward, as ISO 8601 writes a duration: {@code P30D}, {@code P1M}, {@code PT8H},
 * {@code P1DT12H}. Days and months are those of the calendar where the organization is.
 *
 * @param text as it was given
 */
record Advance(String text, Period days, Duration time) {

    static final String POINTER = "/advance";
    static final int MOST_DAYS = 400;
    private static final int LONGEST = 40;
    private static final String FORM = "Give a duration such as P1D, P30D, P1M or PT8H.";

    /** @throws Refused when it is missing or no duration */
    static Advance of(@Nullable String given) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty()) {
            throw Refused.invalid(POINTER, "“advance” is needed: by how much to put the clock forward. " + FORM);
        }
        if (text.length() > LONGEST) {
            throw Refused.invalid(POINTER, "“" + shortened(text) + "” is not a duration. " + FORM);
        }
        int time = text.indexOf('T');
        String days = time < 0 ? text : text.substring(0, time);
        try {
            return new Advance(
                    text,
                    days.equals("P") ? Period.ZERO : Period.parse(days),
                    time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time)));
        } catch (DateTimeException unreadable) {
            throw Refused.invalid(POINTER, "“" + shortened(text) + "” is not a duration. " + FORM);
        }
    }

    /**
     * In whole seconds.
     *
     * @throws Refused when it leads back, nowhere or too far
     */
    Duration from(ZonedDateTime now) {
        Duration step = step(now);
        if (step.compareTo(Duration.ofSeconds(1)) < 0) {
            throw Refused.invalid(POINTER, "The clock goes forward only, by a second or more. " + FORM);
        }
        if (now.plus(step).isAfter(now.plusDays(MOST_DAYS))) {
            throw tooFar();
        }
        return step;
    }

    private Duration step(ZonedDateTime now) {
        try {
            return Duration.between(now, now.plus(days).plus(time)).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException | ArithmeticException beyond) {
            throw tooFar();
        }
    }

    private static Refused tooFar() {
        return Refused.invalid(
                POINTER, "The clock goes forward by " + MOST_DAYS + " days at most at once. Go in several steps.");
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
