package dev.rapport.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param reader the name of who is signed in, null on pages open to everybody
 * @param roles the reader's roles in words
 * @param places where the reader may go
 * @param rehearsal what is said where the demo's clock was put forward
 * @param mayMoveClock whether the reader may put it forward
 * @param csrfHeader the header that changing requests carry
 */
public record Frame(
        @Nullable String reader,
        @Nullable String username,
        @Nullable String roles,
        List<Place> places,
        @Nullable Rehearsed rehearsal,
        boolean mayMoveClock,
        String csrfHeader,
        String csrfParameter,
        String csrfToken) {

    /**
     * A clock that was put forward.
     *
     * @param here what it shows, in words
     * @param distance how far ahead of the real time, in words
     * @param ahead the same in milliseconds
     */
    public record Rehearsed(String here, String distance, long ahead) {}

    /**
     * An entry of the rail.
     *
     * @param key what a page's template calls itself
     * @param icon a Bootstrap icon's name
     * @param waiting how much is new there, nought where nothing is counted
     */
    public record Place(String key, String title, String address, String icon, long waiting) {}
}
