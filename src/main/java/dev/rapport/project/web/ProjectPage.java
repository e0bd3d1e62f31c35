package dev.rapport.project.web;

import dev.rapport.project.ProjectFigure;
import dev.rapport.project.ProjectPromises;
import java.util.List;

/**
 * What a project's one page shows.
 *
 * @param liveSince when the last of its waves went live; empty before
 */
public record ProjectPage(
        String key,
        String name,
        String purpose,
        String status,
        String goLive,
        String liveSince,
        List<PhaseStep> phases,
        List<Waiting> waiting,
        List<ProjectFigure.Figure> figures,
        List<Told> told,
        List<String> closing,
        List<PromiseRow> promises,
        ProjectPromises.Counts counts,
        boolean mayAskForPromise,
        List<Signed> signed,
        boolean moreSigned,
        List<BenefitRow> benefits,
        List<WaveRow> waves,
        List<Named> named,
        boolean mayCancel,
        boolean mayPause,
        boolean mayResume,
        List<Stood> pauses,
        List<Changing> roles,
        boolean mayListTasks,
        boolean mayMerge,
        List<Merge> merges,
        List<ChangingUnit> changingUnits,
        boolean rehearsal) {

    /**
     * A time in which it stood still.
     *
     * @param resumedAt empty while it is paused
     */
    public record Stood(
            String who,
            String why,
            String at,
            String resumedBy,
            String resumedWhy,
            String resumedAt,
            boolean rehearsal) {}

    /** A role that somebody is asked to take over, or after which the charter is aligned anew. */
    public record Changing(String role, String person, String state) {}

    /**
     * Another project that this one went into, or that went into it, or that is to.
     *
     * @param other the key of the other one, for a link; empty where the reader does not see it
     */
    public record Merge(String from, String into, boolean merged, String other, String otherName) {}

    /** A unit that is to be merged, split or closed and whose receivers have not all answered. */
    public record ChangingUnit(String unit, String what, String receivers) {}

    /** @param when {@code done}, {@code now} or {@code waiting} */
    public record PhaseStep(String name, String when) {}

    /** What the project tells, line by line. */
    public record Told(String title, List<String> lines) {}

    /** What is open for a unit. */
    public record Waiting(String unit, long open, String nextDue, boolean late, String waitsFor) {}

    /** A signature in words. */
    public record Signed(
            String subject, String unit, String who, String decision, boolean refused, String at, boolean rehearsal) {}

    /** A promise in words. */
    public record PromiseRow(
            String what,
            String unit,
            String by,
            String toPerson,
            String to,
            String due,
            long id,
            String state,
            boolean rehearsal) {}

    /** A benefit with its figures in words. */
    public record BenefitRow(String name, String measure, String baseline, String target, String owner) {}

    /** A wave with its units in words, since when it is live, and how far it is; empty where it is not. */
    public record WaveRow(String name, String goLive, String liveSince, String units, String phase) {}

    /** Who is named for what; without a person the steps of that role are skipped. */
    public record Named(String role, String person) {}
}
