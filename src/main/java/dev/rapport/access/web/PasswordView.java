package dev.rapport.access.web;

import org.jspecify.annotations.Nullable;

/**
 * What the page for one's own password shows.
 *
 * @param to where to go afterwards
 * @param toReplace whether an administrator knows the current one
 * @param at the field the problem is about
 */
public record PasswordView(
        String to,
        boolean toReplace,
        boolean changed,
        @Nullable String problem,
        @Nullable String at) {}
