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
 * @param form whether username and password are asked for
 * @param provider the OpenID Connect provider; null where there is none
 */
public record SignInView(
        String username,
        String to,
        @Nullable String problem,
        boolean signedOut,
        boolean demo,
        List<Door> doors,
        boolean form,
        @Nullable Provider provider) {

    /**
     * Somebody to enter as.
     *
     * @param as the role and its words, for example “unit manager”
     */
    public record Door(String username, String as, String name, String unit) {}

    /**
     * Another way in.
     *
     * @param refused the words that say why it did not work; null where it was not tried
     * @param signOut where to sign out there as well; null where there is nothing to offer
     */
    public record Provider(
            String name,
            String address,
            @Nullable String refused,
            @Nullable String signOut) {}
}
