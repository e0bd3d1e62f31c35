package dev.rapport.project;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a project's process runs. A paused one stands still and goes on later, a merged one went into another. */
public enum Status {
    RUNNING,
    PAUSED,
    ENDED,
    CANCELLED,
    MERGED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
