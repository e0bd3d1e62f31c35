package dev.rapport.playbook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the record, which is only added to.
 *
 * @param who a username, or {@link Version#RAPPORT}
 * @param reason the reason given, or why the act was refused
 * @param hash over all files; null where the act is about none
 * @param files SHA-256 by path
 * @param rehearsal whether it was done while the demo's clock was ahead; the time is the real one all the same
 */
public record PlaybookAct(
        long id,
        Instant at,
        String who,
        Act act,
        String playbook,
        @Nullable Integer version,
        @Nullable DraftId draft,
        @Nullable String reason,
        @Nullable String hash,
        Map<String, String> files,
        boolean rehearsal) {

    /** What was done, or tried. */
    public enum Act {
        BROUGHT,
        FOUND_FAULTY,
        PUBLISHED,
        PUBLISHING_REFUSED,
        REFUSED,
        TAKEN_BACK,
        RETIRED,
        REINSTATED,
        STARTED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Act of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
