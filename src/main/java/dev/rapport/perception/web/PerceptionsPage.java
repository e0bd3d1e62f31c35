package dev.rapport.perception.web;

import java.util.List;

/**
 * A project's perceptions.
 *
 * @param first whether the project began with listening
 * @param mayBegin whether the reader can begin a round now
 * @param next the cursor of the next page; empty on the last one
 */
public record PerceptionsPage(
        String key,
        String project,
        boolean rehearsal,
        boolean first,
        boolean mayBegin,
        List<Round> rounds,
        String next) {

    /**
     * A round in words.
     *
     * @param last the last day on which people can answer; empty until the ballot is open
     * @param closed when it was counted; empty until then
     */
    public record Round(
            int number,
            String state,
            String why,
            boolean ballots,
            int smallestGroup,
            String began,
            String last,
            String closed,
            List<Side> turnout,
            List<Pair> pairs,
            List<String> gapAnswer,
            List<String> problem,
            List<String> said,
            List<String> doing,
            String told,
            boolean rehearsal) {}

    /** How many of a side answered. */
    public record Side(String side, int asked, int answered) {}

    /**
     * Two parties and how they see each other.
     *
     * @param gap as a figure; empty where it is not measurable
     * @param before the same of the round before
     */
    public record Pair(
            String one, String other, String gap, String before, boolean wider, List<Mark> chart, List<Row> rows) {}

    /**
     * A line of the chart.
     *
     * @param one where the first party's view lies, in units of the drawing; below 0 where it is not measurable
     */
    public record Mark(String item, int y, int one, int other) {}

    /** A line of the table; figures are empty where nothing is measurable. */
    public record Row(
            String side,
            String about,
            String item,
            boolean measurable,
            String mean,
            List<Integer> levels,
            String cannotSay,
            String change,
            String predicted) {}
}
