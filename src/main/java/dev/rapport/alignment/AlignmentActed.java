package dev.rapport.alignment;

import org.jspecify.annotations.Nullable;

/**
 * Something happened between the executives of a project. Published before the transaction commits; never holds what
 * somebody stated before everybody may see it.
 *
 * @param who null where the day did it
 */
public record AlignmentActed(String projectKey, @Nullable String who, Act act, String what) {

    /** What it was. */
    public enum Act {
        CHECKPOINT_BEGUN,
        PRIORITIES_STATED,
        PRIORITIES_REVEALED,
        CHECKPOINT_SIGNED,
        CONFLICT_RAISED,
        CONFLICT_DATE_MISSED,
        CONFLICT_DATE_SET,
        CONFLICT_DECIDED
    }
}
