package dev.rapport.organization.web;

import dev.rapport.organization.BusinessCalendar;
import dev.rapport.organization.CalendarRights;
import dev.rapport.organization.ImportReport;
import dev.rapport.organization.KeptCalendar;
import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.ReadingCalendar;
import dev.rapport.organization.Weekdays;
import dev.rapport.refusal.FieldProblem;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the calendar's page together. */
@Component
class CalendarPages {

    private final ReadingCalendar reading;
    private final People people;
    private final Clock clock;
    private final ZoneId zone;

    CalendarPages(ReadingCalendar reading, People people, Clock clock, ZoneId organizationZone) {
        this.reading = reading;
        this.people = people;
        this.clock = clock;
        this.zone = organizationZone;
    }

    /**
     * What was done or went wrong with the last press.
     *
     * @param at the field that is wrong, or empty
     */
    record Outcome(
            @Nullable String done,
            ImportReport.@Nullable Counts imported,
            @Nullable String problem,
            String at,
            List<FieldProblem> problems,
            String typedDay,
            String typedName) {

        static Outcome none() {
            return new Outcome(null, null, null, "", List.of(), "", "");
        }

        static Outcome done(String words) {
            return new Outcome(words, null, null, "", List.of(), "", "");
        }
    }

    CalendarPage of(Person reader, Outcome outcome) {
        KeptCalendar kept = reading.read();
        BusinessCalendar calendar = kept.calendar();
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return new CalendarPage(
                CalendarRights.mayChange(reader),
                Stream.of(DayOfWeek.values())
                        .map(day -> new CalendarPage.Weekday(
                                Weekdays.word(day),
                                title(day),
                                calendar.workingDays().contains(day)))
                        .toList(),
                calendar.workingDays().stream()
                        .sorted()
                        .map(CalendarPages::title)
                        .collect(Collectors.joining(", ")),
                calendar.remindBefore(),
                calendar.escalateAfter(),
                holidays(calendar.holidays().tailMap(today, true)),
                holidays(calendar.holidays().headMap(today, false)),
                kept.changedBy() == null ? null : name(kept.changedBy()),
                kept.changedAt() == null ? "" : kept.changedAt().toString(),
                kept.rehearsal(),
                outcome.done(),
                outcome.imported(),
                outcome.problem(),
                outcome.at(),
                inFile(outcome),
                outcome.typedDay(),
                outcome.typedName());
    }

    private static List<CalendarView.Holiday> holidays(Map<LocalDate, String> holidays) {
        return holidays.entrySet().stream()
                .map(holiday -> new CalendarView.Holiday(holiday.getKey().toString(), holiday.getValue()))
                .toList();
    }

    private static List<FieldProblem.InFile> inFile(Outcome outcome) {
        return outcome.problems().stream()
                .map(FieldProblem::inFile)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String title(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }
}
