package dev.rapport.personal;

import org.jspecify.annotations.Nullable;

/**
 * What may be collected in a project.
 *
 * @param interviews whether people are interviewed, and who is drawn is kept
 * @param volunteers whether who is drawn is asked first, and heard only where they say yes themselves
 * @param ballots whether people are asked for a ballot
 * @param smallestGroup figures of fewer answers are hidden; never below five
 * @param names whether it is kept who is trained, and not only how many of a unit
 * @param parts whether anybody is nominated for a part, and it is kept who was
 * @param remarks whether it is kept who remarked what
 * @param retentionDays after how many days what names people is deleted; null where nothing was agreed
 */
public record Limits(
        boolean interviews,
        boolean volunteers,
        boolean ballots,
        int smallestGroup,
        boolean names,
        boolean parts,
        boolean remarks,
        @Nullable Integer retentionDays) {

    /** Fewer answers are never shown, whatever anybody agrees to. */
    public static final int FEWEST = 5;

    /** Where nobody set a limit. */
    public static final Limits UNLIMITED = new Limits(true, false, true, FEWEST, true, true, true, null);

    /** Where nobody agreed. */
    static final Limits NOTHING = new Limits(false, false, false, FEWEST, false, false, false, null);

    /** Whether all that could be collected is left out. */
    boolean nothing() {
        return !interviews && !ballots && !names && !parts && !remarks;
    }

    Limits keptFor(@Nullable Integer days) {
        return new Limits(interviews, volunteers, ballots, smallestGroup, names, parts, remarks, days);
    }
}
