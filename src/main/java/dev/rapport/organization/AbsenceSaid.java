package dev.rapport.organization;

import org.jspecify.annotations.Nullable;

/**
 * Something was said about an absence. Published before the transaction commits.
 *
 * @param absence as it is now
 * @param by whose word it was
 * @param replaced who stood in before and does not any more; null where nobody did, or still does
 */
public record AbsenceSaid(
        Absence absence, Word word, String by, @Nullable String replaced) {

    /** What was said. */
    public enum Word {
        SAID,
        CHANGED,
        DECLINED,
        ENDED;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
