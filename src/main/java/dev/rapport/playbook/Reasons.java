package dev.rapport.playbook;

import dev.rapport.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Reasons that people give. */
final class Reasons {

    private static final int LONGEST = 2000;

    private Reasons() {}

    /** @throws Refused when there is none, or it is too long */
    static String required(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            throw Refused.invalid("/reason", "A reason of up to " + LONGEST + " characters is needed.");
        }
        return reason.strip();
    }
}
