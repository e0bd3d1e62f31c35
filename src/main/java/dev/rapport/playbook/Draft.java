package dev.rapport.playbook;

import dev.rapport.check.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole set of files for one playbook that somebody brought, with what the check found then.
 *
 * @param playbook the key of the playbook, which is its process id
 * @param name what the model calls itself; the key where it has no name
 * @param author a username, or {@link Version#RAPPORT}
 * @param from the version that was brought back; null unless the origin is {@link Origin#BROUGHT_BACK}
 * @param basedOn the version that was current when the draft was brought; null where there was none
 * @param hash SHA-256 over all paths and contents
 * @param decidedBy who published, refused or took it back; null while it waits and where it is faulty
 * @param reason why a person refused it
 */
public record Draft(
        DraftId id,
        String playbook,
        String name,
        String purpose,
        String author,
        Instant broughtAt,
        Origin origin,
        @Nullable Integer from,
        @Nullable Integer basedOn,
        String hash,
        List<Finding> findings,
        List<StoredFile> files,
        DraftState state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {}
