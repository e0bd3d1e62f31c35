package dev.rapport.organization;

import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The rows of a calendar's file: {@code saturday,working,} or {@code 2027-01-01,holiday,New Year}. */
final class CalendarUpload {

    static final String FILE = "calendar";

    final Map<DayOfWeek, Upload.Of<Boolean>> week = new EnumMap<>(DayOfWeek.class);
    final Map<LocalDate, Upload.Of<String>> holidays = new TreeMap<>();
    private final Complaints complaints = new Complaints();

    static CalendarUpload read(InputStream file) {
        CalendarUpload upload = new CalendarUpload();
        CsvFile.read(FILE, file, List.of("day", "kind", "name"), upload.complaints)
                .forEach(upload::row);
        return upload;
    }

    /** @throws dev.rapport.refusal.Refused when a row is wrong, or the calendar could not be one with this file */
    void refuseIfWrong(BusinessCalendar before) {
        Set<DayOfWeek> worked = EnumSet.copyOf(before.workingDays());
        week.forEach((day, works) -> {
            if (works.value()) {
                worked.add(day);
            } else {
                worked.remove(day);
            }
        });
        if (worked.isEmpty()) {
            week.values().forEach(day -> day.row().complain("kind", "No day of the week would be worked on."));
        }
        long all = before.holidays().keySet().stream()
                        .filter(day -> !holidays.containsKey(day))
                        .count()
                + holidays.size();
        if (all > CalendarRules.MOST_HOLIDAYS) {
            complaints.add(FILE, 1, "", null, "A calendar may have up to 1,000 holidays; " + all + " would be kept.");
        }
        complaints.refuseIfAny();
    }

    private void row(CsvRow row) {
        Optional<DayOfWeek> weekday = Weekdays.of(row.text("day"));
        if (weekday.isPresent()) {
            weekday(row, weekday.get());
        } else {
            holiday(row);
        }
    }

    private void weekday(CsvRow row, DayOfWeek day) {
        String kind = row.text("kind");
        if (!kind.equals("working") && !kind.equals("free")) {
            row.complain("kind", "A day of the week is “working” or “free”.");
        }
        keep(week, day, new Upload.Of<>(row, kind.equals("working")));
    }

    private void holiday(CsvRow row) {
        if (row.text("day").isEmpty()) {
            row.complain("day", "A value is needed.");
            return;
        }
        Cells cells = new Cells(row);
        LocalDate day = cells.day("day");
        String name = cells.name("name");
        if (!row.text("kind").equals("holiday")) {
            row.complain("kind", "A single day is a “holiday”.");
        }
        if (day != null && !CalendarRules.isNear(day)) {
            row.complain("day", CalendarRules.FAR);
        } else if (day != null) {
            keep(holidays, day, new Upload.Of<>(row, name));
        }
    }

    private static <K, V> void keep(Map<K, Upload.Of<V>> rows, K day, Upload.Of<V> read) {
        Upload.Of<V> earlier = rows.putIfAbsent(day, read);
        if (earlier != null) {
            read.row().complain("day", "Line " + earlier.row().line() + " already has this one.");
        }
    }
}
