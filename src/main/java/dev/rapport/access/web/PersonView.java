package dev.rapport.access.web;

import dev.rapport.access.LinkMade;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one person shows.
 *
 * @param mailReturned whether mail to the address was refused for good
 * @param undelivered how many mails to the person were given up
 * @param changes what single sign-on changed, newest first; empty for who may change nothing
 * @param done what was just done
 * @param problem why it was not done, and at which part of the page
 * @param link a one-time link that was just made
 */
public record PersonView(
        String username,
        String name,
        @Nullable String email,
        boolean mailReturned,
        long undelivered,
        String unit,
        String roles,
        String language,
        String hours,
        @Nullable String until,
        boolean ended,
        String password,
        boolean mayChange,
        long sessions,
        List<Choice> choices,
        List<Change> changes,
        @Nullable String done,
        @Nullable String problem,
        @Nullable String at,
        @Nullable LinkMade link) {

    /** A role that can be ticked. */
    public record Choice(String key, String title, boolean chosen) {}

    /**
     * A change of roles at a sign-in.
     *
     * @param made whether the person came to be known by it
     * @param issuer the provider that said so, and {@code subject} of whom
     */
    public record Change(String at, boolean made, String before, String after, String issuer, String subject) {}
}
