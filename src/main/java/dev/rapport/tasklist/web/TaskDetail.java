package dev.rapport.tasklist.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rapport.tasklist.Brief;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One task with all that is needed to do it.
 *
 * @param said what others said before
 * @param asked what is signed by completing it; null where nothing is signed
 */
public record TaskDetail(
        @JsonUnwrapped TaskView task,
        String why,
        String action,
        String next,
        List<Brief.Said> said,
        @Nullable Asked asked) {

    /**
     * What is signed.
     *
     * @param shown the exact content, as canonical JSON
     * @param hash SHA-256 of it, in hexadecimal
     */
    public record Asked(String kind, String statement, String shown, String hash) {}
}
