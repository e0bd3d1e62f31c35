package dev.rapport.project.web;

import dev.rapport.organization.Threshold;
import dev.rapport.project.Phase;
import dev.rapport.project.PlanStory;
import dev.rapport.project.PlanValue;
import dev.rapport.project.Project;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A project's plan as the API shows it.
 *
 * @param state {@code open}, {@code signing} or {@code frozen}
 * @param frozenAt null where its values are not frozen
 * @param skipped optional parts that the project goes without, by name
 */
record PlanView(
        String project,
        String state,
        @Nullable Instant frozenAt,
        Phase phase,
        LocalDate goLive,
        CalendarPart calendar,
        List<ValueView> values,
        List<String> units,
        List<Project.Wave> waves,
        List<String> skipped,
        boolean rehearsal) {

    /** The organization's working days, and the project's own days of reminder and escalation, which stand in its values too. */
    record CalendarPart(List<String> workingDays, int remindBefore, int escalateAfter) {}

    /**
     * A value in force.
     *
     * @param value a number, or keys of units between commas
     * @param least null, as {@code most}, for units
     * @param source {@code default}, {@code project} or {@code approval}
     * @param setBy null where it was taken over from the organization
     * @param earlier what counted before, in order
     */
    record ValueView(
            String name,
            String title,
            String value,
            String measure,
            @Nullable String least,
            @Nullable String most,
            String source,
            @Nullable String setBy,
            @Nullable Instant setAt,
            @Nullable Long change,
            List<EarlierView> earlier,
            boolean rehearsal) {}

    /** A value that counted until the next was set. */
    record EarlierView(
            String value,
            String source,
            @Nullable String setBy,
            Instant setAt,
            @Nullable Long change,
            boolean rehearsal) {}

    static PlanView of(PlanStory story) {
        Project project = story.project();
        return new PlanView(
                project.key(),
                story.state(),
                story.frozenAt(),
                project.phase(),
                project.goLive(),
                new CalendarPart(
                        story.calendar().workingDays().stream()
                                .sorted()
                                .map(PlanView::word)
                                .toList(),
                        days(story, Threshold.REMIND_BEFORE),
                        days(story, Threshold.ESCALATE_AFTER)),
                Arrays.stream(Threshold.values()).map(one -> value(story, one)).toList(),
                project.units(),
                project.waves(),
                story.skipped(),
                project.rehearsal());
    }

    private static int days(PlanStory story, Threshold threshold) {
        return Integer.parseInt(story.inForce(threshold).map(PlanValue::value).orElse(threshold.shipped()));
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static ValueView value(PlanStory story, Threshold threshold) {
        PlanValue now = story.inForce(threshold).orElse(null);
        boolean units = threshold.namesUnits();
        return new ValueView(
                threshold.key(),
                threshold.title(),
                now == null ? threshold.shipped() : now.value(),
                threshold.measure().many(),
                units ? null : threshold.least(),
                units ? null : threshold.most(),
                (now == null ? PlanValue.Source.DEFAULT : now.source()).word(),
                now == null ? null : now.setBy(),
                now == null ? null : now.setAt(),
                now == null ? null : now.change(),
                story.earlier(threshold).stream().map(PlanView::earlier).toList(),
                now != null && now.rehearsal());
    }

    private static EarlierView earlier(PlanValue value) {
        return new EarlierView(
                value.value(), value.source().word(), value.setBy(), value.setAt(), value.change(), value.rehearsal());
    }
}
