package dev.rapport.tasklist;

import dev.rapport.refusal.Refused;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which work items a list is about. */
public enum Scope {
    MINE(Sight.MINE),
    AVAILABLE(Sight.AVAILABLE),
    ESCALATED(Sight.ESCALATED),
    ALL("(w.state = 'open' and " + Sight.ALL + ")");

    private final String condition;

    Scope(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

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
