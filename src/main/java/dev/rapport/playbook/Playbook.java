package dev.rapport.playbook;

import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A playbook as it stands.
 *
 * @param retirement null while it can be started and called
 * @param waiting how many drafts wait for a decision
 * @param running how many projects run on which version; versions without any are missing
 * @param projects how many projects run on it, each counted once
 */
public record Playbook(
        String key,
        Version current,
        @Nullable Retirement retirement,
        int waiting,
        SortedMap<Integer, Long> running,
        long projects) {

    /** Since when and why nothing begins with it any more. */
    public record Retirement(Instant at, String by, String reason) {}
}
