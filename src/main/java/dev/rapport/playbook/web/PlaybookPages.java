package dev.rapport.playbook.web;

import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.playbook.Draft;
import dev.rapport.playbook.Playbook;
import dev.rapport.playbook.PlaybookAct;
import dev.rapport.playbook.PlaybookRights;
import dev.rapport.playbook.PublishAlone;
import dev.rapport.playbook.ReadingDrafts;
import dev.rapport.playbook.ReadingPlaybooks;
import dev.rapport.playbook.ReadingRecord;
import dev.rapport.playbook.StoredFile;
import dev.rapport.playbook.Version;
import dev.rapport.web.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of playbooks together. */
@Component
class PlaybookPages {

    private static final Limit MOST = new Limit(200);

    private final ReadingPlaybooks playbooks;
    private final ReadingDrafts drafts;
    private final ReadingRecord record;
    private final Names names;
    private final PublishAlone alone;

    PlaybookPages(
            ReadingPlaybooks playbooks, ReadingDrafts drafts, ReadingRecord record, Names names, PublishAlone alone) {
        this.playbooks = playbooks;
        this.drafts = drafts;
        this.record = record;
        this.names = names;
        this.alone = alone;
    }

    PlaybooksPage all(Person reader, @Nullable String cursor) {
        List<Draft> waiting = drafts.waiting(reader, null, MOST, null).items();
        Listing<Playbook> page = playbooks.list(reader, Limit.of(null), cursor);
        List<String> people =
                new ArrayList<>(waiting.stream().map(Draft::author).toList());
        page.items()
                .forEach(one -> people.addAll(
                        List.of(one.current().author(), one.current().approver())));
        Names.Known known = names.of(people, List.of());
        return new PlaybooksPage(
                waiting.stream().map(draft -> waiting(draft, reader, known)).toList(),
                page.items().stream().map(one -> row(one, known)).toList(),
                page.next() == null ? "" : page.next(),
                PlaybookRights.mayChange(reader),
                alone.on());
    }

    PlaybookPage one(Person reader, String key) {
        Playbook playbook = playbooks.one(reader, key);
        List<Draft> waiting = drafts.waiting(reader, key, MOST, null).items();
        List<Version> versions = playbooks.versions(reader, key, MOST, null).items();
        List<PlaybookAct> acts = record.of(reader, key, MOST, null).items();
        Names.Known known = names.of(people(playbook, waiting, versions, acts), List.of());
        Version current = playbook.current();
        Playbook.Retirement retirement = playbook.retirement();
        return new PlaybookPage(
                key,
                current.name(),
                current.purpose(),
                current.number(),
                model(current.files()),
                retirement == null ? "" : known.person(retirement.by()) + ": " + retirement.reason(),
                retirement == null ? "" : retirement.at().toString(),
                playbook.projects(),
                waiting.stream().map(draft -> waiting(draft, reader, known)).toList(),
                versions.stream()
                        .map(version -> version(version, current.number(), known))
                        .toList(),
                acts.stream()
                        .map(act -> new PlaybookPage.Act(
                                act.at().toString(), PlaybookSentences.of(act, known), act.rehearsal()))
                        .toList(),
                PlaybookRights.mayChange(reader),
                alone.on());
    }

    private static List<String> people(
            Playbook playbook, List<Draft> waiting, List<Version> versions, List<PlaybookAct> acts) {
        List<String> people =
                new ArrayList<>(waiting.stream().map(Draft::author).toList());
        versions.forEach(version -> people.addAll(List.of(version.author(), version.approver())));
        acts.forEach(act -> people.add(act.who()));
        Playbook.Retirement retirement = playbook.retirement();
        if (retirement != null) {
            people.add(retirement.by());
        }
        return people;
    }

    private PlaybooksPage.Waiting waiting(Draft draft, Person reader, Names.Known known) {
        boolean own = draft.author().equals(reader.username());
        return new PlaybooksPage.Waiting(
                draft.id().toString(),
                draft.name(),
                known.person(draft.author()),
                draft.broughtAt().toString(),
                PlaybookRights.mayChange(reader) && (!own || alone.on()),
                own);
    }

    private static PlaybooksPage.Row row(Playbook playbook, Names.Known known) {
        Version current = playbook.current();
        return new PlaybooksPage.Row(
                playbook.key(),
                current.name(),
                current.purpose(),
                current.number(),
                known.person(current.author()),
                known.person(current.approver()),
                current.publishedAt().toString(),
                playbook.projects(),
                playbook.retirement() != null);
    }

    private static PlaybookPage.VersionRow version(Version version, int current, Names.Known known) {
        return new PlaybookPage.VersionRow(
                version.number(),
                known.person(version.author()),
                known.person(version.approver()),
                version.publishedAt().toString(),
                version.running(),
                files(version.files()),
                version.number() == current);
    }

    static List<PlaybookPage.FileRow> files(Collection<StoredFile> files) {
        return files.stream()
                .map(file -> new PlaybookPage.FileRow(
                        file.name(), Math.max(1, (file.size() + 512) / 1024) + " kB", file.kept()))
                .toList();
    }

    static String model(Collection<StoredFile> files) {
        return files.stream()
                .map(StoredFile::name)
                .filter(name -> name.endsWith(".bpmn"))
                .findFirst()
                .orElse("");
    }
}
