package dev.rapport.project.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units of a project, and what becomes of them. Times are UTC as text; what is not there is empty.
 *
 * @param receivers units whose manager may be asked; empty where the reader changes nothing
 * @param people those of the affected units, to be named where one is split
 * @param problem why what was typed was not accepted
 * @param at the field that the problem is about
 */
public record UnitsPage(
        String key,
        String project,
        boolean rehearsal,
        List<Affected> units,
        List<Change> changes,
        boolean mayChange,
        List<Choice> receivers,
        List<Choice> people,
        @Nullable String problem,
        String at,
        Typed typed) {

    /**
     * An affected unit.
     *
     * @param manager who leads it; empty where nobody does
     * @param open how many tasks are open about it
     * @param changing what is to become of it and is not answered; empty where nothing is
     * @param receivers who is asked
     */
    public record Affected(
            String unit, String name, String manager, String username, long open, String changing, String receivers) {}

    /** One change of a unit, in words. */
    public record Change(
            String unit,
            String what,
            String by,
            String at,
            String why,
            String state,
            String endedAt,
            List<Asked> asked,
            boolean rehearsal) {}

    /** A unit that was asked; who answered and when is empty while nobody did. */
    public record Asked(String unit, String people, String answer, String who, String at, String words) {}

    /** Something to choose. */
    public record Choice(String value, String label) {}

    /** What was chosen and written before it was refused. */
    public record Typed(String unit, String what, String to, String second, List<String> people, String why) {

        static final Typed NOTHING = new Typed("", "", "", "", List.of(), "");
    }
}
