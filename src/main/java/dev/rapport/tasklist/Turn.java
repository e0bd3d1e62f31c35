package dev.rapport.tasklist;

import org.jspecify.annotations.Nullable;

/**
 * Whose turn some work is, seen by one reader.
 *
 * @param mayTake whether the reader may take it
 * @param absent whom the reader stands in for there; null where for nobody
 * @param whyNot why they do not do it all the same; null where they may
 */
public record Turn(
        boolean mayTake, @Nullable String absent, @Nullable String whyNot) {

    public boolean isSubstitutes() {
        return absent != null && whyNot == null;
    }
}
