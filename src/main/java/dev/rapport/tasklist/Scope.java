package dev.rapport.tasklist;

import dev.rapport.refusal.Refused;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which work items a list is about. */
public enum Scope {
    MINE,
    AVAILABLE,
    ESCALATED,
    ALL;

    /** @throws Refused when the word is none of {@code mine}, {@code available}, {@code escalated} and {@code all} */
    public static Scope of(@Nullable String word) {
        if (word == null) {
            return MINE;
        }
        return Arrays.stream(values())
                .filter(scope -> scope.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(
                        "/scope", "“scope” must be mine, available, escalated or all; “" + word + "” was given."));
    }
}
