package dev.rapport.playbook.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.check.Finding;
import dev.rapport.comparison.Change;
import dev.rapport.comparison.Comparison;
import dev.rapport.organization.Person;
import dev.rapport.playbook.Draft;
import dev.rapport.playbook.DraftId;
import dev.rapport.playbook.DraftState;
import dev.rapport.playbook.Playbook;
import dev.rapport.playbook.PlaybookRights;
import dev.rapport.playbook.PublishAlone;
import dev.rapport.playbook.ReadingDrafts;
import dev.rapport.playbook.ReadingPlaybooks;
import dev.rapport.playbook.StoredFile;
import dev.rapport.playbook.Version;
import dev.rapport.refusal.Refused;
import dev.rapport.web.Names;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a draft together: what was found, what differs, and what the reader may do about it. */
@Component
class DraftPages {

    private final ReadingDrafts drafts;
    private final ReadingPlaybooks playbooks;
    private final Names names;
    private final PublishAlone alone;
    private final ObjectMapper json;

    DraftPages(ReadingDrafts drafts, ReadingPlaybooks playbooks, Names names, PublishAlone alone, ObjectMapper json) {
        this.drafts = drafts;
        this.playbooks = playbooks;
        this.names = names;
        this.alone = alone;
        this.json = json;
    }

    DraftPage of(Person reader, DraftId id) {
        Draft draft = drafts.one(reader, id);
        Playbook playbook = playbook(reader, draft.playbook());
        Version older = older(reader, draft, playbook);
        List<Change> changes = older == null ? List.of() : changes(reader, draft, older);
        Names.Known known = names.of(Arrays.asList(draft.author(), draft.decidedBy()), List.of());
        boolean waits = draft.state() == DraftState.WAITING;
        boolean own = draft.author().equals(reader.username());
        boolean mayChange = PlaybookRights.mayChange(reader);
        return new DraftPage(
                id.toString(),
                draft.playbook(),
                draft.name(),
                draft.purpose(),
                draft.state().word(),
                known.person(draft.author()),
                draft.broughtAt().toString(),
                decided(draft, known),
                PlaybookPages.model(draft.files()),
                marks(draft.findings(), changes),
                older == null ? "" : PlaybookPages.model(older.files()),
                older == null ? 0 : older.number(),
                olderMarks(changes),
                findings(draft.findings()),
                draft.findings().stream().filter(Finding::refuses).count(),
                changes.stream().map(DraftPages::row).toList(),
                PlaybookPages.files(draft.files()),
                running(playbook),
                waits && mayChange && (!own || alone.on()),
                waits && mayChange && !own,
                waits && own && mayChange,
                why(waits, own, mayChange));
    }

    private @Nullable Playbook playbook(Person reader, String key) {
        try {
            return playbooks.one(reader, key);
        } catch (Refused neverPublished) {
            return null;
        }
    }

    /** What a waiting draft would replace; what a decided one was made of. */
    private @Nullable Version older(Person reader, Draft draft, @Nullable Playbook playbook) {
        if (draft.state() == DraftState.WAITING) {
            return playbook == null ? null : playbook.current();
        }
        Integer basedOn = draft.basedOn();
        return basedOn == null ? null : playbooks.version(reader, draft.playbook(), basedOn);
    }

    private List<Change> changes(Person reader, Draft draft, Version older) {
        return Comparison.of(
                contents(older.files(), name -> playbooks.file(reader, older.playbook(), older.number(), name)),
                contents(draft.files(), name -> drafts.file(reader, draft.id(), name)));
    }

    private static Map<String, byte[]> contents(List<StoredFile> files, Function<String, byte[]> content) {
        return files.stream().map(StoredFile::name).distinct().collect(Collectors.toMap(Function.identity(), content));
    }

    private String marks(List<Finding> findings, List<Change> changes) {
        Map<String, List<String>> marks = new HashMap<>();
        List<String> errors = elements(findings, true);
        marks.put("errors", errors);
        marks.put(
                "warnings",
                elements(findings, false).stream()
                        .filter(id -> !errors.contains(id))
                        .toList());
        List<String> added = elements(changes, Change.Kind.ADDED, ".bpmn");
        marks.put("added", added);
        marks.put(
                "changed",
                changes.stream()
                        .filter(change -> change.kind() != Change.Kind.MOVED)
                        .filter(change -> !gone(change))
                        .flatMap(change -> Stream.ofNullable(change.element()))
                        .filter(id -> !added.contains(id))
                        .distinct()
                        .toList());
        return json.valueToTree(marks).toString();
    }

    private String olderMarks(List<Change> changes) {
        return json.valueToTree(Map.of("removed", elements(changes, Change.Kind.REMOVED, ".bpmn")))
                .toString();
    }

    /** Whether the element is to be found on the older diagram alone. */
    private static boolean gone(Change change) {
        return change.kind() == Change.Kind.REMOVED && change.file().endsWith(".bpmn");
    }

    private static List<String> elements(List<Finding> findings, boolean refuse) {
        return findings.stream()
                .filter(finding -> finding.refuses() == refuse)
                .flatMap(finding -> Stream.ofNullable(finding.element()))
                .distinct()
                .toList();
    }

    private static List<String> elements(List<Change> changes, Change.Kind kind, String ending) {
        return changes.stream()
                .filter(change -> change.kind() == kind && change.file().endsWith(ending))
                .flatMap(change -> Stream.ofNullable(change.element()))
                .distinct()
                .toList();
    }

    private static List<DraftPage.FindingRow> findings(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .map(finding -> new DraftPage.FindingRow(
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        finding.name(),
                        finding.what(),
                        finding.remedy(),
                        finding.file(),
                        finding.element() == null ? "" : finding.element()))
                .toList();
    }

    private static DraftPage.ChangeRow row(Change change) {
        return new DraftPage.ChangeRow(
                change.kind().name().toLowerCase(Locale.ROOT),
                change.sentence(),
                change.element() == null ? "" : change.element(),
                gone(change) ? "older" : "newer");
    }

    private static String decided(Draft draft, Names.Known known) {
        String who = known.person(draft.decidedBy());
        return switch (draft.state()) {
            case WAITING, FAULTY -> "";
            case PUBLISHED -> who + " published it.";
            case REFUSED -> who + " refused it: " + draft.reason();
            case TAKEN_BACK -> who + " took it back.";
        };
    }

    private static String why(boolean waits, boolean own, boolean mayChange) {
        if (!waits) {
            return "";
        }
        return mayChange ? own ? "own" : "" : "looks";
    }

    /** Which projects stay where, as what publishing leaves alone. */
    private static String running(@Nullable Playbook playbook) {
        if (playbook == null || playbook.projects() == 0) {
            return "No project runs on it now.";
        }
        boolean one = playbook.projects() == 1;
        String which = playbook.running().size() == 1
                ? "version " + playbook.running().firstKey()
                : "the versions that " + (one ? "it" : "they") + " began with";
        return one
                ? "The project that runs on it stays on " + which + "."
                : "The " + playbook.projects() + " projects that run on it stay on " + which + ".";
    }
}
