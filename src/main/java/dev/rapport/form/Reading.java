package dev.rapport.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule makes of a value: the value to keep, or complaints. */
record Reading(@Nullable Object value, List<String> complaints) {
    static Reading of(@Nullable Object value) {
        return new Reading(value, List.of());
    }

    static Reading refused(String complaint) {
        return new Reading(null, List.of(complaint));
    }
}
