package dev.rapport.project.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody holds in running projects, and who was asked to take all of it over. Times are UTC as text.
 *
 * @param people who may be named; empty where the reader names nobody, or there is nothing to take over
 * @param problem why what was typed was not accepted
 * @param at the field that the problem is about
 * @param to what was chosen before it was refused
 */
public record HandoversPage(
        String username,
        String name,
        boolean left,
        List<Held> held,
        List<Handover> handovers,
        List<Somebody> people,
        @Nullable String problem,
        String at,
        String to,
        String why) {

    /**
     * What they hold in a project.
     *
     * @param roles keys of roles
     * @param asked the name of who is asked to take it over; empty where nobody is
     */
    public record Held(
            String project,
            List<String> roles,
            String units,
            long tasks,
            long promises,
            long conflicts,
            String asked) {}

    /** One handover, in words. */
    public record Handover(
            String project,
            String to,
            String by,
            String at,
            String why,
            String state,
            String words,
            boolean rehearsal) {}

    /** Somebody to choose. */
    public record Somebody(String username, String name) {}
}
