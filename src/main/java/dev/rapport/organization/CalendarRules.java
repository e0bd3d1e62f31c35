package dev.rapport.organization;

import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks a calendar that was brought, and names everything that is wrong with it. */
final class CalendarRules {

    static final int MOST_HOLIDAYS = 1_000;
    static final String FAR = "A holiday lies between the years 1900 and 2200.";
    private static final int MOST_BEFORE = 30;
    private static final int MOST_AFTER = 60;

    private final List<FieldProblem> problems = new ArrayList<>();

    private CalendarRules() {}

    /** @throws Refused naming each bad value */
    static BusinessCalendar check(NewCalendar brought) {
        CalendarRules rules = new CalendarRules();
        BusinessCalendar calendar = new BusinessCalendar(
                rules.week(brought.workingDays() == null ? List.of() : brought.workingDays()),
                rules.holidays(brought.holidays() == null ? List.of() : brought.holidays()),
                rules.number(
                        "/remindBefore", brought.remindBefore(), BusinessCalendar.USUAL.remindBefore(), 0, MOST_BEFORE),
                rules.number(
                        "/escalateAfter",
                        brought.escalateAfter(),
                        BusinessCalendar.USUAL.escalateAfter(),
                        1,
                        MOST_AFTER));
        if (!rules.problems.isEmpty()) {
            throw Refused.invalid(rules.problems);
        }
        return calendar;
    }

    private Set<DayOfWeek> week(List<@Nullable String> words) {
        Set<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
        for (int i = 0; i < words.size(); i++) {
            String word = String.valueOf(words.get(i));
            String pointer = "/workingDays/" + i;
            Weekdays.of(word)
                    .ifPresentOrElse(
                            week::add,
                            () -> complain(pointer, "“" + word + "” is no day of the week, such as “monday”."));
        }
        if (words.isEmpty()) {
            complain("/workingDays", "At least one day of the week is worked on.");
        }
        return week;
    }

    private NavigableMap<LocalDate, String> holidays(List<NewCalendar.@Nullable Holiday> brought) {
        NavigableMap<LocalDate, String> holidays = new TreeMap<>();
        if (brought.size() > MOST_HOLIDAYS) {
            complain("/holidays", "A calendar may have up to 1,000 holidays.");
            return holidays;
        }
        for (int i = 0; i < brought.size(); i++) {
            holiday("/holidays/" + i, brought.get(i), holidays);
        }
        return holidays;
    }

    private void holiday(
            String pointer, NewCalendar.@Nullable Holiday brought, NavigableMap<LocalDate, String> holidays) {
        String day = brought == null || brought.day() == null ? "" : brought.day();
        String name =
                brought == null || brought.name() == null ? "" : brought.name().strip();
        LocalDate date = date(pointer + "/day", day);
        if (!isName(name)) {
            complain(pointer + "/name", "A holiday has a name of up to 200 characters in one line.");
        } else if (date != null && holidays.putIfAbsent(date, name) != null) {
            complain(pointer + "/day", day + " stands twice.");
        }
    }

    private @Nullable LocalDate date(String pointer, String day) {
        try {
            if (Cells.isDay(day)) {
                LocalDate date = LocalDate.parse(day);
                if (isNear(date)) {
                    return date;
                }
                complain(pointer, FAR);
                return null;
            }
            complain(pointer, "“" + day + "” is no day. A day is written as year-month-day, such as 2027-03-31.");
        } catch (DateTimeException noSuchDay) {
            complain(pointer, "There is no day " + day + ".");
        }
        return null;
    }

    static boolean isNear(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() <= 2200;
    }

    static boolean isName(String name) {
        return !name.isEmpty() && name.codePointCount(0, name.length()) <= Cells.LONGEST_NAME && !Controls.in(name);
    }

    private int number(String pointer, @Nullable Integer brought, int usual, int least, int most) {
        int number = brought == null ? usual : brought;
        if (number < least || number > most) {
            complain(
                    pointer,
                    "A whole number of business days from " + least + " to " + most + " is needed; " + number
                            + " was given.");
        }
        return number;
    }

    private void complain(String pointer, String detail) {
        problems.add(new FieldProblem(pointer, detail));
    }
}
