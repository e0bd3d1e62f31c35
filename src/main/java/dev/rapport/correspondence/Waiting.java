package dev.rapport.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that a node has claimed and is about to send.
 *
 * @param letter the same at each try, so that a mailbox knows a second copy
 * @param recipient a username
 * @param message the message it brings; null where it brings none
 * @param workItems what is asked; empty where it is not about work
 * @param link the link it brings; null where it brings none
 * @param kind what it is for, where it is about work
 * @param sender the username of who urges; null where nobody does
 * @param tries how often it was claimed, this time included
 * @param rehearsal whether it was written while the demo's clock was ahead
 */
record Waiting(
        long id,
        UUID letter,
        String recipient,
        @Nullable Long message,
        List<String> workItems,
        @Nullable Link link,
        Kind kind,
        @Nullable String sender,
        Instant writtenAt,
        int tries,
        boolean rehearsal) {

    static final Duration GIVE_UP = Duration.ofDays(3);

    /** What a mail about work is for. */
    enum Kind {
        TASK,
        REMINDER,
        ESCALATION,
        URGE
    }

    /**
     * A link that is made when the letter leaves.
     *
     * @param address where the reader reaches Rapport
     * @param end when it ends
     */
    record Link(String address, Instant end) {}

    /** From when on it is not worth another try. */
    Instant givenUpAt() {
        return link == null ? writtenAt.plus(GIVE_UP) : link.end();
    }
}
