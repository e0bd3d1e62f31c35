package dev.rapport.project.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who leads a project, and who is asked to.
 *
 * @param mayHandOver whether the reader hands all of somebody's work over
 * @param people who may be named, each with the roles they have here; empty where the reader names nobody
 * @param problem why what was typed was not accepted
 * @param at the field that the problem is about
 */
public record RolesPage(
        String key,
        String project,
        boolean rehearsal,
        List<Lead> leads,
        List<Change> changes,
        boolean mayName,
        boolean mayHandOver,
        List<Somebody> people,
        @Nullable String problem,
        String at,
        Typed typed) {

    /**
     * A role and who has it.
     *
     * @param left whether they have no access any more
     * @param asked the name of who is asked to take it over; empty where nobody is
     * @param realigning whether the charter is being aligned anew since it changed
     */
    public record Lead(String role, String username, String person, boolean left, String asked, boolean realigning) {}

    /** One change of a role, in words. */
    public record Change(
            String role,
            String from,
            String to,
            String by,
            String why,
            String at,
            String state,
            String words,
            boolean rehearsal) {}

    /** Somebody to choose. */
    public record Somebody(String username, String name) {}

    /** What was chosen and written before it was refused. */
    public record Typed(String role, String to, String why) {

        static final Typed NOTHING = new Typed("", "", "");
    }
}
