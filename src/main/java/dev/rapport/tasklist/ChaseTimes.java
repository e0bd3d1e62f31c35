package dev.rapport.tasklist;

import dev.rapport.organization.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Which work is to be reminded of and which is to be escalated at one moment.
 *
 * @param now the moment
 * @param reminds whether reminders go out now: on business days, from eight in the morning
 * @param morning when today's reminders begin; who got work after it is not reminded of it today
 * @param remindBefore work due before this is near
 * @param lateBefore work that is late since before this is escalated
 */
record ChaseTimes(Instant now, boolean reminds, Instant morning, Instant remindBefore, Instant lateBefore) {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    static ChaseTimes of(Instant now, BusinessCalendar calendar, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant morning = today.atTime(MORNING).atZone(zone).toInstant();
        LocalDate near = calendar.after(today, calendar.remindBefore());
        return new ChaseTimes(
                now,
                calendar.isBusinessDay(today) && !now.isBefore(morning),
                morning,
                near.plusDays(1).atStartOfDay(zone).toInstant(),
                lateSince(now, calendar, zone).atStartOfDay(zone).toInstant());
    }

    /** The first of the last business days that have ended, as many as lateness takes to be escalated. */
    private static LocalDate lateSince(Instant now, BusinessCalendar calendar, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        boolean ended =
                !now.isBefore(today.atTime(DueDates.END_OF_DAY).atZone(zone).toInstant());
        return calendar.before(ended ? today.plusDays(1) : today, calendar.escalateAfter());
    }
}
