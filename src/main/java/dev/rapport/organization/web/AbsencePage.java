package dev.rapport.organization.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page of somebody's absences shows.
 *
 * @param base the page's own address
 * @param whose the person's name where it is the page of somebody else; empty for one's own
 * @param mayChange whether the reader may say, change and end here
 * @param open the person's own that are not over
 * @param standingIn where they stand in for others and it is not over
 * @param past their own and others' that are over
 * @param colleagues who may be named: of the person's unit, or with one of their roles
 * @param done what was just done, as the key of its words; null where nothing was
 * @param problem why something was not done; null where nothing went wrong
 * @param at the field that needs a correction, or empty
 */
public record AbsencePage(
        String base,
        String whose,
        boolean mayChange,
        List<Row> open,
        List<Row> standingIn,
        List<Row> past,
        List<Colleague> colleagues,
        @Nullable String done,
        @Nullable String problem,
        String at,
        Typed typed) {

    /**
     * One absence in words.
     *
     * @param enteredBy the name of who entered it for them; empty where they said it themself
     */
    public record Row(
            long id,
            String person,
            String substituteName,
            String substitute,
            String from,
            String to,
            boolean declined,
            String ended,
            String enteredBy,
            String reason,
            boolean rehearsal) {}

    /** Somebody who may be asked to stand in. */
    public record Colleague(String username, String name) {}

    /** What was typed and not kept. */
    public record Typed(String from, String to, String substitute, String reason) {

        static final Typed NOTHING = new Typed("", "", "", "");
    }
}
