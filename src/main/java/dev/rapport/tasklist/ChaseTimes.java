package dev.rapport.tasklist;

import dev.rapport.organization.BusinessCalendar;
import dev.rapport.organization.Threshold;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Which work is to be reminded of and which is to be escalated at one moment.
 *
 * @param now the moment
 * @param reminds whether reminders go out now: on business days, from eight in the morning
 * @param morning when today's reminders begin; who got work after it is not reminded of it today
 * @param nears what is due before this is near, in a project that reminds 0, 1, 2 business days before, and so on
 * @param lates what is late since before this is escalated, in a project that does so after 1, 2 business days, and so on
 * @param spans which of these reach furthest now
 */
record ChaseTimes(
        Instant now, boolean reminds, Instant morning, List<Instant> nears, List<Instant> lates, ChaseSpans spans) {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int MOST_BEFORE = Integer.parseInt(Threshold.REMIND_BEFORE.most());
    private static final int MOST_AFTER = Integer.parseInt(Threshold.ESCALATE_AFTER.most());

    static ChaseTimes of(Instant now, BusinessCalendar calendar, ZoneId zone, ChaseSpans spans) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant morning = today.atTime(MORNING).atZone(zone).toInstant();
        return new ChaseTimes(
                now,
                calendar.isBusinessDay(today) && !now.isBefore(morning),
                morning,
                nears(today, calendar, zone),
                lates(now, calendar, zone),
                spans);
    }

    /** Before this no work is near in any project that runs. */
    Instant nearest() {
        return nears.get(spans.remindBefore());
    }

    /** Since before this no work is late enough in any project that runs. */
    Instant latest() {
        return lates.get(spans.escalateAfter() - 1);
    }

    private static List<Instant> nears(LocalDate today, BusinessCalendar calendar, ZoneId zone) {
        List<Instant> nears = new ArrayList<>();
        LocalDate near = today;
        for (int days = 0; days <= MOST_BEFORE; days++) {
            near = days == 0 ? today : calendar.after(near, 1);
            nears.add(near.plusDays(1).atStartOfDay(zone).toInstant());
        }
        return nears;
    }

    /** The first of the last business days that have ended, as many as lateness takes to be escalated. */
    private static List<Instant> lates(Instant now, BusinessCalendar calendar, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        boolean ended =
                !now.isBefore(today.atTime(DueDates.END_OF_DAY).atZone(zone).toInstant());
        List<Instant> lates = new ArrayList<>();
        LocalDate since = ended ? today.plusDays(1) : today;
        for (int days = 1; days <= MOST_AFTER; days++) {
            since = calendar.before(since, 1);
            lates.add(since.atStartOfDay(zone).toInstant());
        }
        return lates;
    }
}
