package dev.rapport.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that a node has claimed and is about to send.
 *
 * @param letter the same at each try, so that a mailbox knows a second copy
 * @param recipient a username
 * @param message the message it brings; null where it is about work
 * @param workItems what is asked; empty where it brings a message
 * @param tries how often it was claimed, this time included
 * @param rehearsal whether it was written while the demo's clock was ahead
 */
record Waiting(
        long id,
        UUID letter,
        String recipient,
        @Nullable Long message,
        List<String> workItems,
        Instant writtenAt,
        int tries,
        boolean rehearsal) {}
