package dev.rapport.playbook.web;

import java.util.List;

/**
 * What the page of a draft shows.
 *
 * @param model the name of the model's file, empty where there is none
 * @param marks what is marked on the draft's diagram
 * @param olderModel the address of the model compared with, empty where there is none
 * @param olderNumber the number of the version compared with, 0 where there is none
 * @param decided by whom and why it does not wait any more, empty while it waits
 * @param running how many projects run on which versions, as a sentence's end
 * @param why why the reader may not publish, empty where they may
 */
public record DraftPage(
        String id,
        String key,
        String name,
        String purpose,
        String state,
        String author,
        String broughtAt,
        String decided,
        String model,
        String marks,
        String olderModel,
        int olderNumber,
        String olderMarks,
        List<FindingRow> findings,
        long errors,
        List<ChangeRow> changes,
        List<PlaybookPage.FileRow> files,
        String running,
        boolean mayPublish,
        boolean mayRefuse,
        boolean mayTakeBack,
        String why) {

    /**
     * One thing that was found.
     *
     * @param severity error or warning
     * @param element on the draft's diagram, or empty
     */
    public record FindingRow(String severity, String name, String what, String remedy, String file, String element) {}

    /**
     * One thing that differs.
     *
     * @param kind added, removed, changed or moved
     * @param element on the diagram of that version, or empty
     * @param version older or newer
     */
    public record ChangeRow(String kind, String sentence, String element, String version) {}
}
