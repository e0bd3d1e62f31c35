package dev.rapport.perception;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What trust is made of: they are able, they mean well, they keep to what they say. */
public enum Item {
    ABILITY,
    BENEVOLENCE,
    INTEGRITY;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
