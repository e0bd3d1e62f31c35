package dev.rapport.alignment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the executives of a project agree on.
 *
 * @param people who may be named beside sponsor and CIO
 * @param owners of whom a conflict's owner is chosen; empty where the reader raises none
 * @param problem why what was typed was not accepted
 * @param at the field that the problem is about
 * @param next the cursor of the next page of checkpoints; empty on the last one
 */
public record AlignmentPage(
        String key,
        String project,
        boolean rehearsal,
        List<Round> rounds,
        List<Conflict> conflicts,
        long moreConflicts,
        boolean mayHold,
        List<Somebody> people,
        List<Somebody> owners,
        @Nullable String problem,
        String at,
        Typed typed,
        String next) {

    /** One checkpoint. */
    public record Round(
            int number,
            String begunAt,
            String begunBy,
            String answersUntil,
            String nextOn,
            String revealedAt,
            boolean over,
            List<One> executives,
            List<Goal> goals,
            boolean rehearsal) {}

    /**
     * One executive.
     *
     * @param state {@code asked}, {@code answered}, {@code absent} or {@code delegate}
     * @param own what the reader stated themself, while it is sealed for everybody else
     */
    public record One(String person, String part, String state, String measured, String agreedAt, List<String> own) {}

    /**
     * A goal with its rank for each executive, in their order; empty where it was not named.
     *
     * @param apart the distance between ranks, in words
     * @param missing who did not name it
     */
    public record Goal(String goal, List<Cell> cells, String apart, String missing) {}

    /** @param known whether the executive answered in person */
    public record Cell(String person, boolean known, String rank) {}

    /** One conflict. */
    public record Conflict(
            String about,
            int checkpoint,
            String owner,
            String raisedBy,
            String raisedAt,
            String decideBy,
            int missed,
            boolean holdsGate,
            String decision,
            String decidedBy,
            String decidedAt,
            boolean open,
            List<Moved> dates,
            boolean rehearsal) {}

    /**
     * One date that passed, or was moved by somebody.
     *
     * @param before who was to decide it until then, where that changed; with the same date where there is no next one
     */
    public record Moved(String date, boolean missed, String next, String why, String who, String before, String at) {}

    /** Somebody to choose. */
    public record Somebody(String username, String name) {}

    /** What was written before it was refused. */
    public record Typed(String about, String owner, String decideBy) {

        static final Typed NOTHING = new Typed("", "", "");
    }
}
