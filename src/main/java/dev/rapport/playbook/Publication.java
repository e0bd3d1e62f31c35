package dev.rapport.playbook;

import dev.rapport.organization.WallTime;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes versions of drafts. Belongs into a turn. */
@Component
class Publication {

    private final Drafts drafts;
    private final Versions versions;
    private final Checking checking;
    private final PlaybookEngine engine;
    private final Recording recording;
    private final Clock clock;

    Publication(
            Drafts drafts,
            Versions versions,
            Checking checking,
            PlaybookEngine engine,
            Recording recording,
            @WallTime Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.checking = checking;
        this.engine = engine;
        this.recording = recording;
        this.clock = clock;
    }

    /** @throws Refused when the draft does not wait, or cannot become the current version as things are now */
    Version publish(Draft draft, String approver) {
        FileSet files = new FileSet(draft.playbook(), drafts.contents(draft.id()));
        return publish(draft, approver, files, () -> checking.require(files));
    }

    /** The same for what passed the check in this turn, with these files. */
    Version publishChecked(Draft draft, FileSet files, String approver) {
        return publish(draft, approver, files, () -> {});
    }

    private Version publish(Draft draft, String approver, FileSet files, Runnable check) {
        requireWaiting(draft);
        if (versions.isRetired(draft.playbook())) {
            throw Refused.overtaken("The playbook “" + draft.playbook() + "” is retired. Reinstate it first.");
        }
        versions.current(draft.playbook()).ifPresent(current -> requireSameKept(draft, current));
        check.run();
        return record(draft, deploy(draft, files), approver);
    }

    /** Notes as published what the engine has. */
    Version record(Draft draft, PlaybookEngine.Deployed deployed, String approver) {
        Version version = versions.add(draft, deployed, approver, clock.instant());
        drafts.decide(draft.id(), DraftState.PUBLISHED, approver, version.publishedAt(), null);
        recording.of(PlaybookAct.Act.PUBLISHED, approver, version, null);
        return version;
    }

    static void requireWaiting(Draft draft) {
        if (draft.state() == DraftState.FAULTY) {
            throw Refused.overtaken("The check refused this draft. Correct it and bring it again.");
        }
        if (draft.state() != DraftState.WAITING) {
            String how = draft.state() == DraftState.TAKEN_BACK
                    ? "taken back"
                    : draft.state().word();
            throw Refused.overtaken("This draft was " + how + " already, by " + draft.decidedBy() + ".");
        }
    }

    private static void requireSameKept(Draft draft, Version current) {
        Map<String, String> now =
                current.files().stream().collect(Collectors.toMap(StoredFile::path, StoredFile::hash));
        List<String> changed = Drafting.kept(draft).entrySet().stream()
                .filter(file -> !file.getValue().equals(now.get(file.getKey())))
                .map(file -> FileSet.name(file.getKey()))
                .sorted()
                .toList();
        if (!changed.isEmpty()) {
            throw Refused.overtaken("Version " + current.number() + " has changed " + String.join(", ", changed)
                    + " since this draft was brought, and publishing it would undo that. Bring the files again.");
        }
    }

    private PlaybookEngine.Deployed deploy(Draft draft, FileSet files) {
        try {
            return engine.deploy(draft.playbook(), draft.origin(), files.contents());
        } catch (PlaybookEngine.NotExecutable no) {
            throw Refused.invalid(
                    "The engine cannot execute this playbook.",
                    List.of(new FieldProblem("/files", String.valueOf(no.getMessage()))));
        }
    }
}
