package dev.rapport.signoff;

import java.util.Locale;

/** Where a group of signatures stands: one refusal is enough to refuse. Written once, read by the models. */
public enum Outcome {
    AGREED,
    REFUSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
