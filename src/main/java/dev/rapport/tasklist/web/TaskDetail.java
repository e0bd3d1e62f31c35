package dev.rapport.tasklist.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rapport.tasklist.Brief;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One task with all that is needed to do it.
 *
 * @param said what others said before
 * @param escalations to whom it was brought because it is late, in order
 * @param asked what is signed by completing it; null where nothing is signed
 */
public record TaskDetail(
        @JsonUnwrapped TaskView task,
        String why,
        String action,
        String next,
        List<Brief.Said> said,
        List<Brought> escalations,
        @Nullable Asked asked) {

    /**
     * What is signed.
     *
     * @param shown the exact content, as canonical JSON
     * @param hash SHA-256 of it, in hexadecimal
     */
    public record Asked(String kind, String statement, String shown, String hash) {}

    /** @param to the username of who it was escalated to */
    public record Brought(String to, Instant at, boolean rehearsal) {}
}
