package dev.rapport.project;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The phases of a project, in their order. */
public enum Phase {
    ALIGN,
    PREPARE,
    GO_LIVE,
    LIVE,
    CLOSED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when there is no such phase */
    public static Phase of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
