package dev.rapport.project.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which projects go into which.
 *
 * @param choices the projects that this one may go into; empty where the reader does not ask
 * @param promises what is promised here and open, each of which goes along unless it is released
 * @param problem why what was typed was not accepted
 * @param at the field that the problem is about
 */
public record MergePage(
        String key,
        String project,
        boolean rehearsal,
        boolean mayAsk,
        List<Choice> choices,
        List<Promise> promises,
        List<Merge> merges,
        @Nullable String problem,
        String at,
        Typed typed) {

    /** A project to choose. */
    public record Choice(String key, String name) {}

    /**
     * A promise that is open.
     *
     * @param release whether it was chosen to be released
     * @param why what was written about that
     */
    public record Promise(String id, String what, String by, String to, String due, boolean release, String why) {}

    /**
     * One question, in words.
     *
     * @param from the name of the project that ends
     * @param other the key of the other project, for a link; empty where the reader does not see it
     */
    public record Merge(
            String from,
            String into,
            String other,
            String by,
            String why,
            String at,
            String state,
            String answeredBy,
            String words,
            long released,
            boolean rehearsal) {}

    /** What was chosen and written before it was refused. */
    public record Typed(String into, String why) {

        static final Typed NOTHING = new Typed("", "");
    }
}
