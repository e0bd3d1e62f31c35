package dev.rapport.playbook.web;

import dev.rapport.organization.Person;
import dev.rapport.playbook.DraftId;
import dev.rapport.playbook.PlaybookRights;
import dev.rapport.playbook.ReadingDrafts;
import dev.rapport.playbook.ReadingPlaybooks;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out files of versions and drafts, to be kept and never to be shown as a page. */
@Controller
class PlaybookFiles {

    private final ReadingPlaybooks playbooks;
    private final ReadingDrafts drafts;

    PlaybookFiles(ReadingPlaybooks playbooks, ReadingDrafts drafts) {
        this.playbooks = playbooks;
        this.drafts = drafts;
    }

    @GetMapping("/playbooks/{playbook}/versions/{number}/files/{file}")
    ResponseEntity<byte[]> ofVersion(
            Person reader,
            @PathVariable("playbook") String key,
            @PathVariable int number,
            @PathVariable("file") String name) {
        PlaybookRights.requirePage(reader);
        return Downloads.of(name, playbooks.file(reader, key, number, name));
    }

    @GetMapping("/playbooks/drafts/{draft}/files/{file}")
    ResponseEntity<byte[]> ofDraft(Person reader, @PathVariable("draft") String id, @PathVariable("file") String name) {
        PlaybookRights.requirePage(reader);
        return Downloads.of(name, drafts.file(reader, DraftId.of(id), name));
    }
}
