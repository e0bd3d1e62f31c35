package dev.rapport.tasklist;

import dev.rapport.organization.BusinessCalendar;
import dev.rapport.organization.OrganizationCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
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

    /** At the end of the day that lies so many business days before. */
    public Instant endOfDayBefore(LocalDate day, int businessDays) {
        return endOf(calendar.now().before(day, businessDays));
    }

    /** How many business days ended between the two, each at the end of its working hours. */
    public int endedBetween(Instant from, Instant to) {
        BusinessCalendar days = calendar.now();
        LocalDate last = firstToEnd(to);
        int ended = 0;
        for (LocalDate day = firstToEnd(from); day.isBefore(last); day = day.plusDays(1)) {
            ended += days.isBusinessDay(day) ? 1 : 0;
        }
        return ended;
    }

    private LocalDate firstToEnd(Instant after) {
        LocalDate day = LocalDate.ofInstant(after, zone);
        return after.isBefore(endOf(day)) ? day : day.plusDays(1);
    }

    /** So many business days later, at the same time of the day. */
    public Instant later(Instant time, int businessDays) {
        ZonedDateTime local = time.atZone(zone);
        return local.with(later(local.toLocalDate(), businessDays)).toInstant();
    }

    public LocalDate later(LocalDate day, int businessDays) {
        return calendar.now().after(day, businessDays);
    }

    public Instant inWorkingDays(int days) {
        return calendar.now()
                .after(LocalDate.now(clock.withZone(zone)), days)
                .atTime(END_OF_DAY)
                .atZone(zone)
                .toInstant();
    }
}
