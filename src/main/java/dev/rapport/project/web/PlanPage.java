package dev.rapport.project.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project's plan as its page shows it.
 *
 * @param state {@code open}, {@code signing} or {@code frozen}
 * @param frozenAt empty where its values are not frozen
 * @param maySet whether the reader sets values now
 * @param mayPropose whether the reader proposes values now
 * @param skipped names of optional parts that the project goes without
 */
public record PlanPage(
        String key,
        String name,
        boolean rehearsal,
        String state,
        String frozenAt,
        String goLive,
        List<ProjectPage.PhaseStep> phases,
        boolean maySet,
        boolean mayPropose,
        List<Value> values,
        List<Option> options,
        List<Change> changes,
        Calendar calendar,
        List<UnitRow> units,
        List<String> skipped,
        List<Problem> problems,
        Proposed typed) {

    /** A value in force, with those before it. */
    public record Value(
            String key,
            String title,
            boolean ofUnits,
            String value,
            List<String> chosen,
            String says,
            List<WentOver> wentOver,
            String range,
            String measure,
            String least,
            String most,
            String step,
            String source,
            String who,
            String at,
            boolean rehearsal,
            List<Earlier> earlier,
            @Nullable String problem) {}

    /** A unit that is named and that others took over since, who have its veto. */
    public record WentOver(String unit, String to) {}

    /** What counted before. */
    public record Earlier(String says, String source, String who, String at, boolean rehearsal) {}

    /** A unit that may be named. */
    public record Option(String key, String name) {}

    /** What was proposed. */
    public record Change(
            String title,
            String before,
            String after,
            String why,
            String who,
            String at,
            String state,
            String answeredBy,
            String words,
            boolean rehearsal) {}

    /** What the organization's calendar says now. */
    public record Calendar(String workingDays, List<String> holidays) {}

    /** An affected unit and when it goes live. */
    public record UnitRow(String name, String wave, String goLive) {}

    /** What is wrong with which field. */
    public record Problem(String field, String detail) {}

    /** What was chosen and written for a proposal before it was refused. */
    public record Proposed(String name, String value, List<String> units, String why) {}
}
