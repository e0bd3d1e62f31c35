package dev.rapport.project.web;

import java.util.List;

/** A charter as its page shows it. Times are UTC as text; what is not there is empty. */
public record CharterPage(
        String key,
        String name,
        String purpose,
        String goLive,
        List<Wave> waves,
        String state,
        List<Section> sections,
        List<String> benefits,
        List<Word> judgement,
        List<Seat> seats,
        List<Event> happened,
        boolean rehearsal) {

    /** A wave, by name, with its day. */
    public record Wave(String name, String goLive) {}

    /** The text of one side as it is now; its author is empty where nobody wrote it yet. */
    public record Section(String side, List<String> lines, String author, String at) {}

    /** The controller's word, where there is one. */
    public record Word(String who, boolean refused, String comment, String at) {}

    /**
     * Who has to sign, and what they said.
     *
     * @param changed what became of the unit that is no part of the project any more; empty where it still is
     */
    public record Seat(
            String role,
            String unit,
            String who,
            String decision,
            boolean refused,
            String comment,
            String at,
            String changed,
            String receivers,
            String changedAt,
            String why) {}

    /** What happened, when, and in which words. */
    public record Event(String at, String what, List<String> lines, boolean rehearsal) {}
}
