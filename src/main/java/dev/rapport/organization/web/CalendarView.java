package dev.rapport.organization.web;

import dev.rapport.organization.BusinessCalendar;
import dev.rapport.organization.KeptCalendar;
import dev.rapport.organization.Weekdays;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calendar as the API shows it.
 *
 * @param changedBy null, as {@code changedAt}, as long as nobody changed anything
 * @param rehearsal whether it was changed while the demo's clock was ahead
 */
public record CalendarView(
        List<String> workingDays,
        List<Holiday> holidays,
        int remindBefore,
        int escalateAfter,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        boolean rehearsal) {

    /** @param day such as {@code 2027-01-01} */
    public record Holiday(String day, String name) {}

    static CalendarView of(KeptCalendar kept) {
        BusinessCalendar calendar = kept.calendar();
        return new CalendarView(
                calendar.workingDays().stream().sorted().map(Weekdays::word).toList(),
                holidays(calendar),
                calendar.remindBefore(),
                calendar.escalateAfter(),
                kept.changedBy(),
                kept.changedAt(),
                kept.rehearsal());
    }

    private static List<Holiday> holidays(BusinessCalendar calendar) {
        return calendar.holidays().entrySet().stream()
                .map(holiday -> new Holiday(holiday.getKey().toString(), holiday.getValue()))
                .toList();
    }
}
