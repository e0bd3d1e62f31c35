package dev.rapport.playbook.web;

import java.util.List;

/**
 * What the list of playbooks shows.
 *
 * @param alone whether one person may publish what they brought
 */
public record PlaybooksPage(List<Waiting> waiting, List<Row> rows, String next, boolean mayChange, boolean alone) {

    /**
     * A draft that waits for a decision.
     *
     * @param forReader whether the reader may decide
     */
    public record Waiting(String id, String name, String author, String broughtAt, boolean forReader, boolean own) {}

    /** A playbook with its current version. */
    public record Row(
            String key,
            String name,
            String purpose,
            int number,
            String author,
            String approver,
            String publishedAt,
            long running,
            boolean retired) {}
}
