package dev.rapport.access.web;

import org.jspecify.annotations.Nullable;

/**
 * What the page for one's own password shows.
 *
 * @param to where to go afterwards
 * @param toReplace whether an administrator knows the current one
 * @param own whether there is a password to change
 * @param elsewhere in how many other browsers the person is signed in
 * @param ended whether those were just signed out
 * @param at the field the problem is about
 */
public record PasswordView(
        String to,
        boolean toReplace,
        boolean changed,
        boolean own,
        long elsewhere,
        boolean ended,
        @Nullable String problem,
        @Nullable String at) {}
