package dev.rapport.playbook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published version of a playbook. It never changes, and it stays for the projects that run on it.
 *
 * @param number counted by the engine, from 1
 * @param purpose the process's documentation
 * @param author a username, or {@link #RAPPORT}
 * @param from the version that was brought back with this one; null unless the origin is {@link Origin#BROUGHT_BACK}
 * @param definition the engine's id of the process definition
 * @param running how many projects run on it
 */
public record Version(
        String playbook,
        int number,
        String name,
        String purpose,
        DraftId draft,
        String author,
        String approver,
        Origin origin,
        @Nullable Integer from,
        Instant publishedAt,
        String hash,
        String definition,
        List<StoredFile> files,
        long running) {

    /** Stands for a person where Rapport itself brings and publishes. No username has a capital letter. */
    public static final String RAPPORT = "Rapport";

    Version withRunning(long projects) {
        return new Version(
                playbook,
                number,
                name,
                purpose,
                draft,
                author,
                approver,
                origin,
                from,
                publishedAt,
                hash,
                definition,
                files,
                projects);
    }
}
