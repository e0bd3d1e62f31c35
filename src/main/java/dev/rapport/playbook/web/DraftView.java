package dev.rapport.playbook.web;

import dev.rapport.playbook.Draft;
import dev.rapport.playbook.DraftState;
import dev.rapport.playbook.Origin;
import dev.rapport.playbook.StoredFile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft as the API shows it. */
record DraftView(
        String id,
        String playbook,
        String name,
        DraftState state,
        String author,
        Instant broughtAt,
        Origin origin,
        @Nullable Integer from,
        @Nullable Integer basedOn,
        String hash,
        List<FindingView> findings,
        List<FileView> files,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    /** @param kept whether it was taken over from the version before */
    record FileView(String name, String hash, long size, boolean kept) {
        static FileView of(StoredFile file) {
            return new FileView(file.name(), file.hash(), file.size(), file.kept());
        }
    }

    static DraftView of(Draft draft) {
        return new DraftView(
                draft.id().toString(),
                draft.playbook(),
                draft.name(),
                draft.state(),
                draft.author(),
                draft.broughtAt(),
                draft.origin(),
                draft.from(),
                draft.basedOn(),
                draft.hash(),
                FindingView.of(draft.findings()),
                draft.files().stream().map(FileView::of).toList(),
                draft.decidedBy(),
                draft.decidedAt(),
                draft.reason());
    }
}
