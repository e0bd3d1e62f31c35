package dev.rapport.personal;

import org.jspecify.annotations.Nullable;

/**
 * What may be collected in a project.
 *
 * @param interviews whether people are interviewed, and who is drawn is kept
 * @param ballots whether people are asked for a ballot
 * @param smallestGroup figures of fewer answers are hidden; never below five
 * @param names whether it is kept who is trained, and not only how many of a unit
 * @param parts whether it is kept who was nominated for which part, and who remarked what
 * @param retentionDays after how many days what names people is deleted; null where nothing was agreed
 */
public record Limits(
        boolean interviews,
        boolean ballots,
        int smallestGroup,
        boolean names,
        boolean parts,
        @Nullable Integer retentionDays) {

    /** Fewer answers are never shown, whatever anybody agrees to. */
    public static final int FEWEST = 5;

    /** Where nobody set a limit. */
    public static final Limits UNLIMITED = new Limits(true, true, FEWEST, true, true, null);

    /** Where nobody agreed. */
    static final Limits NOTHING = new Limits(false, false, FEWEST, false, false, null);

    Limits keptFor(@Nullable Integer days) {
        return new Limits(interviews, ballots, smallestGroup, names, parts, days);
    }
}
