package dev.rapport.organization.web;

import dev.rapport.organization.ImportReport;
import dev.rapport.refusal.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the calendar shows.
 *
 * @param changedBy who changed it last; null as long as it is the usual one
 * @param past holidays before today, which nobody needs to look at
 * @param done what was just done, as the key of its words; null where nothing was
 * @param imported what a file brought; null where none was brought
 * @param problem why something was not done; null where nothing went wrong
 * @param at the field that needs a correction, or empty
 */
public record CalendarPage(
        boolean mayChange,
        List<Weekday> week,
        String businessDays,
        int remindBefore,
        int escalateAfter,
        List<CalendarView.Holiday> holidays,
        List<CalendarView.Holiday> past,
        @Nullable String changedBy,
        String changedAt,
        boolean rehearsal,
        @Nullable String done,
        ImportReport.@Nullable Counts imported,
        @Nullable String problem,
        String at,
        List<FieldProblem.InFile> corrections,
        String typedDay,
        String typedName) {

    public record Weekday(String key, String title, boolean works) {}
}
