package dev.rapport.organization;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which days count as business days, and how many of them pass in a new project before somebody is reminded or told.
 *
 * @param workingDays the days of the week on which people work, at least one
 * @param holidays days on which they do not, with their names, in order
 * @param remindBefore how many business days before the due day a reminder comes
 * @param escalateAfter how many business days late work is when it is escalated, and again after as many more
 */
public record BusinessCalendar(
        Set<DayOfWeek> workingDays, NavigableMap<LocalDate, String> holidays, int remindBefore, int escalateAfter) {

    /** What counts until an organization says otherwise. */
    public static final BusinessCalendar USUAL = new BusinessCalendar(
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            new TreeMap<>(Map.of()),
            1,
            2);

    /** Of those that new projects begin with, the one that stands here. */
    String span(Threshold threshold) {
        return String.valueOf(threshold == Threshold.REMIND_BEFORE ? remindBefore : escalateAfter);
    }

    BusinessCalendar with(Threshold threshold, String value) {
        int days = Integer.parseInt(value);
        return threshold == Threshold.REMIND_BEFORE
                ? new BusinessCalendar(workingDays, holidays, days, escalateAfter)
                : new BusinessCalendar(workingDays, holidays, remindBefore, days);
    }

    public boolean isBusinessDay(LocalDate day) {
        return workingDays.contains(day.getDayOfWeek()) && !holidays.containsKey(day);
    }

    /** The day that lies so many business days after another; the day itself for none. */
    public LocalDate after(LocalDate day, int businessDays) {
        return walk(day, businessDays, 1);
    }

    /** The day that lies so many business days before another; the day itself for none. */
    public LocalDate before(LocalDate day, int businessDays) {
        return walk(day, businessDays, -1);
    }

    private LocalDate walk(LocalDate from, int businessDays, int step) {
        LocalDate day = from;
        for (int left = businessDays; left > 0; ) {
            day = day.plusDays(step);
            if (isBusinessDay(day)) {
                left--;
            }
        }
        return day;
    }
}
