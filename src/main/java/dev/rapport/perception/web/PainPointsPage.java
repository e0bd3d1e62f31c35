package dev.rapport.perception.web;

import java.util.List;

/** @param next the cursor of the next page; empty on the last one */
public record PainPointsPage(String key, String project, boolean rehearsal, List<Row> rows, long total, String next) {

    /** A pain point with its unit's name. */
    public record Row(int round, String unit, String words, boolean rehearsal) {}
}
