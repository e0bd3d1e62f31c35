package dev.rapport.access.web;

import org.jspecify.annotations.Nullable;

/**
 * What the page behind a one-time link shows.
 *
 * @param action where the form goes: the link itself
 * @param at the field the problem is about
 */
public record LinkView(
        String action,
        String name,
        String username,
        @Nullable String problem,
        @Nullable String at) {}
