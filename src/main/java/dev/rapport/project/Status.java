package dev.rapport.project;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a project's process runs. */
public enum Status {
    RUNNING,
    ENDED,
    CANCELLED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
