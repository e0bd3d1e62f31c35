package dev.rapport.signoff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a signer decided. */
public enum Decision {
    AGREED,
    ATTESTED,
    APPROVED,
    REFUSED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Decision of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
