package dev.rapport.history.web;

import java.util.List;

/** What a project's history page shows. */
public record HistoryPage(
        String key,
        String run,
        String title,
        int version,
        List<RunOption> runs,
        String marks,
        List<StepRow> steps,
        List<Day> days,
        String next) {

    /** One execution to choose. */
    public record RunOption(String id, String label) {}

    /** A step of the path, for the table; unit and wave where the step alone is about one. */
    public record StepRow(
            String element,
            String name,
            String unit,
            String wave,
            String who,
            String startedAt,
            String endedAt,
            String state) {}

    /** What happened on one day, in the organization's zone. */
    public record Day(String date, List<Sentence> sentences) {}

    /**
     * One act in words.
     *
     * @param element the step on the diagram shown, or empty
     */
    public record Sentence(String at, String time, String text, String more, String element, boolean rehearsal) {}
}
