package dev.rapport.alignment;

import dev.rapport.refusal.Refused;
import dev.rapport.tasklist.DueDates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The days of checkpoints and conflicts, where the organization is. */
@Component
class AlignmentDays {

    /** As the step in which priorities are stated is due. */
    private static final int TO_ANSWER = 10;

    private static final int MONTHS = 3;

    private final Clock clock;
    private final ZoneId zone;
    private final DueDates days;

    AlignmentDays(Clock clock, ZoneId organizationZone, DueDates days) {
        this.clock = clock;
        this.zone = organizationZone;
        this.days = days;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    LocalDate answersUntil() {
        return days.later(today(), TO_ANSWER);
    }

    /** A quarter later, on a business day. */
    LocalDate nextQuarter() {
        return days.later(today().plusMonths(MONTHS).minusDays(1), 1);
    }

    LocalDate later(LocalDate day, int businessDays) {
        return days.later(day, businessDays);
    }

    /** @throws Refused when it is no day, or none that is still to come */
    LocalDate toCome(String field, @Nullable String text) {
        LocalDate day = parsed(field, text);
        if (!day.isAfter(today())) {
            throw Refused.invalid(field, "Choose a day after today.");
        }
        return day;
    }

    private static LocalDate parsed(String field, @Nullable String text) {
        try {
            return LocalDate.parse(String.valueOf(text));
        } catch (DateTimeParseException none) {
            throw Refused.invalid(field, "Give the day as 2031-03-12.");
        }
    }
}
