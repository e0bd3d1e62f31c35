package dev.rapport.tasklist;

import dev.rapport.organization.OrganizationCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** When work is due: at the end of a day, a number of the organization's business days from today. */
@Component
public class DueDates {

    static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    private final Clock clock;
    private final ZoneId zone;
    private final OrganizationCalendar calendar;

    DueDates(Clock clock, ZoneId organizationZone, OrganizationCalendar calendar) {
        this.clock = clock;
        this.zone = organizationZone;
        this.calendar = calendar;
    }

    /** At the end of that day, a business day or not. */
    public Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(zone).toInstant();
    }

    public Instant inWorkingDays(int days) {
        return calendar.now()
                .after(LocalDate.now(clock.withZone(zone)), days)
                .atTime(END_OF_DAY)
                .atZone(zone)
                .toInstant();
    }
}
