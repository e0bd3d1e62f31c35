package dev.rapport.access;

import org.jspecify.annotations.Nullable;

/** Where to go after signing in: only ever a place of our own, in the characters of an address. */
public final class LocalAddress {

    /** Not in addresses; braces would be taken for places to fill in. */
    private static final String NEVER = "\\\"<>^`{|}";

    private LocalAddress() {}

    public static String of(@Nullable String wanted) {
        boolean ours = wanted != null
                && wanted.startsWith("/")
                && !wanted.startsWith("//")
                && wanted.chars().allMatch(c -> c > ' ' && c <= '~' && NEVER.indexOf(c) < 0);
        return ours ? String.valueOf(wanted) : "/";
    }
}
