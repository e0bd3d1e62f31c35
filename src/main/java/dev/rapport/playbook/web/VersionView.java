package dev.rapport.playbook.web;

import dev.rapport.playbook.Origin;
import dev.rapport.playbook.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version as the API shows it. */
record VersionView(
        String playbook,
        int number,
        String name,
        String purpose,
        String draft,
        String author,
        String approver,
        Origin origin,
        @Nullable Integer from,
        Instant publishedAt,
        String hash,
        List<DraftView.FileView> files,
        long running) {

    static VersionView of(Version version) {
        return new VersionView(
                version.playbook(),
                version.number(),
                version.name(),
                version.purpose(),
                version.draft().toString(),
                version.author(),
                version.approver(),
                version.origin(),
                version.from(),
                version.publishedAt(),
                version.hash(),
                version.files().stream().map(DraftView.FileView::of).toList(),
                version.running());
    }
}
