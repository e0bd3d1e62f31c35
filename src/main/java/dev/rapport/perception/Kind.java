package dev.rapport.perception;

import java.util.Locale;

/** What is answered: how one sees the others, or what one expects them to say. */
enum Kind {
    VIEW,
    PREDICTION;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
