package dev.rapport.playbook;

import dev.rapport.check.Artefact;
import dev.rapport.check.Finding;
import dev.rapport.organization.WallTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes drafts of what is brought. Belongs into a turn. */
@Component
class Drafting {

    private final Shelf shelf;
    private final Drafts drafts;
    private final Versions versions;
    private final Checking checking;
    private final Recording recording;
    private final Clock clock;

    Drafting(
            Shelf shelf,
            Drafts drafts,
            Versions versions,
            Checking checking,
            Recording recording,
            @WallTime Clock clock) {
        this.shelf = shelf;
        this.drafts = drafts;
        this.versions = versions;
        this.checking = checking;
        this.recording = recording;
        this.clock = clock;
    }

    /** @throws dev.rapport.refusal.Refused when the files cannot be named or belong to no one playbook */
    FileSet complete(List<Artefact> brought) {
        List<Artefact> named = NamedFiles.of(brought);
        String playbook = new Belonging(shelf.all()).of(named);
        SortedMap<String, byte[]> before = versions.current(playbook)
                .map(current -> drafts.contents(current.draft()))
                .orElseGet(java.util.TreeMap::new);
        return FileSet.overlaid(playbook, named, before);
    }

    /** Answers the current version or the draft that the author had made of the same content, where there is one. */
    Brought bring(FileSet files, String author, Origin origin, @Nullable Integer from) {
        Optional<Version> current = versions.current(files.playbook());
        if (current.filter(version -> version.hash().equals(files.hash())).isPresent()) {
            return new Brought(null, current.orElseThrow());
        }
        return new Brought(draft(files, author, origin, from, current.map(Version::number)), null);
    }

    private Draft draft(
            FileSet files, String author, Origin origin, @Nullable Integer from, Optional<Integer> basedOn) {
        List<Finding> findings = checking.check(files);
        return drafts.ofContent(files).stream()
                .filter(before -> before.author().equals(author) && isAsGood(before, findings))
                .findFirst()
                .orElseGet(() -> add(
                        files, new Drafts.Way(author, clock.instant(), origin, from, basedOn.orElse(null)), findings));
    }

    private static boolean isAsGood(Draft before, List<Finding> findings) {
        return (before.state() == DraftState.WAITING && !Checking.refuses(findings))
                || (before.state() == DraftState.FAULTY && before.findings().equals(findings));
    }

    Draft add(FileSet files, Drafts.Way way, List<Finding> findings) {
        Draft draft = drafts.add(files, way, findings);
        boolean faulty = draft.state() == DraftState.FAULTY;
        recording.of(
                faulty ? PlaybookAct.Act.FOUND_FAULTY : PlaybookAct.Act.BROUGHT,
                way.author(),
                draft,
                faulty ? reasons(findings) : null);
        return draft;
    }

    private static String reasons(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::refuses)
                .map(Checking::sentence)
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    /** What a draft keeps from the version that was current when it was brought, by path to hash. */
    static Map<String, String> kept(Draft draft) {
        return draft.files().stream()
                .filter(StoredFile::kept)
                .collect(java.util.stream.Collectors.toMap(StoredFile::path, StoredFile::hash));
    }
}
