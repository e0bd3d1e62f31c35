package dev.rapport.tasklist;

import dev.rapport.refusal.Refused;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which work items a list is about. */
public enum Scope {
    MINE,
    AVAILABLE,
    ALL;

    /** @throws Refused when the word is none of {@code mine}, {@code available} and {@code all} */
    public static Scope of(@Nullable String word) {
        if (word == null) {
            return MINE;
        }
        return Arrays.stream(values())
                .filter(scope -> scope.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        Refused.invalid("/scope", "“scope” must be mine, available or all; “" + word + "” was given."));
    }
}
