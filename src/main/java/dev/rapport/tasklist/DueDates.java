package dev.rapport.tasklist;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** When work is due: at the end of the working day, a number of working days from today, Monday to Friday. */
@Component
public class DueDates {

    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    private final Clock clock;
    private final ZoneId zone;

    DueDates(Clock clock, ZoneId organizationZone) {
        this.clock = clock;
        this.zone = organizationZone;
    }

    public Instant inWorkingDays(int days) {
        LocalDate day = LocalDate.now(clock.withZone(zone));
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day.atTime(END_OF_DAY).atZone(zone).toInstant();
    }
}
