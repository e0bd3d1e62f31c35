package dev.rapport.listening;

import dev.rapport.refusal.Refused;

/** Who may judge a promise: never the one who gave it or keeps it, even where the task came to them. */
final class Verdicts {

    private Verdicts() {}

    static void requireAnother(Commitment promise, String by) {
        if (by.equals(promise.holder()) || by.equals(promise.promisedBy())) {
            throw Refused.notAllowed(
                    "You promised this, so somebody else says what counts as kept and whether it was.");
        }
    }
}
