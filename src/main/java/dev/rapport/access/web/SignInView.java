package dev.rapport.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sign-in page shows.
 *
 * @param username what was typed
 * @param to where to go afterwards
 * @param problem why the last try did not work
 * @param demo whether this is a demo with open doors
 */
public record SignInView(
        String username, String to, @Nullable String problem, boolean signedOut, boolean demo, List<Door> doors) {

    /**
     * Somebody to enter as.
     *
     * @param as the role and its words, for example “unit manager”
     */
    public record Door(String username, String as, String name, String unit) {}
}
