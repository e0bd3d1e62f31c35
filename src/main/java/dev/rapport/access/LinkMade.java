package dev.rapport.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A one-time link, shown this once.
 *
 * @param link the address to hand over; null where it was mailed
 * @param mailed whether a letter with the link is on its way
 * @param note a sentence on what happened to it
 */
public record LinkMade(@Nullable String link, boolean mailed, Instant expiresAt, String note) {

    @Override
    public String toString() {
        return "LinkMade until " + expiresAt;
    }
}
