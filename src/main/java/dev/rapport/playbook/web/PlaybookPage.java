package dev.rapport.playbook.web;

import java.util.List;

/**
 * What the page of one playbook shows.
 *
 * @param model the name of the model's file
 * @param retired why it is retired and by whom, empty while it is not
 * @param retiredAt when, empty while it is not
 * @param running how many projects run on it
 * @param waiting the drafts that wait
 * @param alone whether one person may publish what they brought
 */
public record PlaybookPage(
        String key,
        String name,
        String purpose,
        int number,
        String model,
        String retired,
        String retiredAt,
        long running,
        List<PlaybooksPage.Waiting> waiting,
        List<VersionRow> versions,
        List<Act> acts,
        boolean mayChange,
        boolean alone) {

    /** A published version. */
    public record VersionRow(
            int number,
            String author,
            String approver,
            String publishedAt,
            long running,
            List<FileRow> files,
            boolean current) {}

    /**
     * A file of a version or a draft.
     *
     * @param kept whether it was taken over from the version before
     */
    public record FileRow(String name, String size, boolean kept) {}

    /** What somebody did, in a sentence. */
    public record Act(String at, String text, boolean rehearsal) {}
}
