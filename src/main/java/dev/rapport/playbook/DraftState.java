package dev.rapport.playbook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a draft stands. Only one that waits changes any more. */
public enum DraftState {
    WAITING,
    PUBLISHED,
    /** By a person, with a reason. */
    REFUSED,
    /** By the check; kept to be read. */
    FAULTY,
    /** By its author. */
    TAKEN_BACK;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static DraftState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
