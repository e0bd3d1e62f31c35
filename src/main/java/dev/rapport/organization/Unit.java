package dev.rapport.organization;

import org.jspecify.annotations.Nullable;

/**
 * A part of the organization.
 *
 * @param parent the key of the unit above, null at the top
 * @param manager the username of who leads it, null where nobody does
 */
public record Unit(
        String key,
        String name,
        @Nullable String parent,
        @Nullable String manager) {}
