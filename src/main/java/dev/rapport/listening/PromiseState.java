package dev.rapport.listening;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a promise stands. It is kept by a verdict and by nothing else. */
public enum PromiseState {
    ASKED,
    ACCEPTED,
    DECLINED,
    OPEN,
    CLAIMED,
    KEPT,
    PARTLY,
    BROKEN,
    RELEASED,
    CONTINUED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PromiseState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
