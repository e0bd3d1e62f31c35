package dev.rapport.access;

import org.jspecify.annotations.Nullable;

/** Where to go after signing in: only ever a place of our own. */
public final class LocalAddress {

    private LocalAddress() {}

    public static String of(@Nullable String wanted) {
        boolean ours = wanted != null
                && wanted.startsWith("/")
                && !wanted.startsWith("//")
                && wanted.chars().noneMatch(c -> c == '\\' || c < ' ');
        return ours ? String.valueOf(wanted) : "/";
    }
}
