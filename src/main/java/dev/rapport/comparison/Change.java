package dev.rapport.comparison;

import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two versions.
 *
 * @param file the name of the file in which it differs
 * @param element the id on the model's diagram; of the older version where the kind is removed, else of the newer; null
 *     where nothing on the diagram stands for it
 * @param sentence what differs, for people
 */
public record Change(Kind kind, String file, @Nullable String element, String sentence) {

    /** What became of it. Moved means that it only stands elsewhere and does the same. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }
}
