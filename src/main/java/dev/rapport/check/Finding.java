package dev.rapport.check;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, in words of a change manager.
 *
 * @param rule the rule's lasting name, for example {@code attribute-not-allowed}; docs list them all
 * @param file the file's name
 * @param element the id of the element of the diagram to mark; null where the file as a whole is meant
 * @param name what people call the element: its name, or what kind of thing it is and its id
 * @param what what is wrong, a sentence
 * @param remedy what to do about it, a sentence
 */
public record Finding(
        Severity severity,
        String rule,
        String file,
        @Nullable String element,
        String name,
        String what,
        String remedy) {

    /** Errors refuse, warnings do not. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public boolean refuses() {
        return severity == Severity.ERROR;
    }
}
