package dev.rapport.playbook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The way by which a draft came. */
public enum Origin {
    PAGE,
    API,
    MODELER,
    SHIPPED,
    BROUGHT_BACK;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Origin of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
