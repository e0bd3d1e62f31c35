package dev.rapport.check;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times by ISO 8601, or one expression that holds one. */
final class TimeValues {

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Pattern REPEATED = Pattern.compile("R(\\d{1,3})?/(?:([^/]+)/)?(P[^/]+)");

    static final Value DATE = value -> timed(value, TimeValues::date, "a date, for example 2027-03-01T08:00:00");
    static final Value DURATION =
            value -> timed(value, TimeValues::duration, "a duration of an hour at least, for example P14D or PT4H");
    static final Value CYCLE =
            value -> timed(value, TimeValues::cycle, "a rhythm of an hour at least, for example R/P7D or R3/PT24H");

    private TimeValues() {}

    private interface Reading {
        /** @throws DateTimeException where it is not one */
        boolean fits(String value);
    }

    private static Optional<Fault> timed(String value, Reading reading, String wanted) {
        String stripped = value.strip();
        if (Value.holdsExpression(stripped)) {
            return Value.EXPRESSION.fault(stripped);
        }
        try {
            if (reading.fits(stripped)) {
                return Optional.empty();
            }
        } catch (DateTimeException notOne) {
            // said below
        }
        return Optional.of(new Fault(
                Rule.VALUE_NOT_ALLOWED,
                "“" + Value.cut(value) + "” is not " + wanted + ".",
                "Write " + wanted + ", or the name of a fact that holds one between $" + "{ and }."));
    }

    private static boolean date(String value) {
        if (value.length() == 10) {
            return LocalDate.parse(value) != null;
        }
        return value.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                ? OffsetDateTime.parse(value) != null
                : LocalDateTime.parse(value) != null;
    }

    private static boolean duration(String value) {
        TemporalAmount amount = amount(value);
        return amount instanceof Duration duration
                ? duration.compareTo(SHORTEST) >= 0
                : !((Period) amount).isNegative() && !((Period) amount).isZero();
    }

    private static boolean cycle(String value) {
        Matcher parts = REPEATED.matcher(value);
        if (!parts.matches()) {
            return false;
        }
        if (parts.group(2) != null) {
            date(parts.group(2));
        }
        return duration(parts.group(3));
    }

    private static TemporalAmount amount(String value) {
        return value.contains("T") ? Duration.parse(value) : Period.parse(value);
    }
}
