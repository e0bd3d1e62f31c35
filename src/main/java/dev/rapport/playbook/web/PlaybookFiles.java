package dev.rapport.playbook.web;

import dev.rapport.check.Artefact;
import dev.rapport.organization.Person;
import dev.rapport.playbook.DraftId;
import dev.rapport.playbook.PlaybookRights;
import dev.rapport.playbook.ReadingDrafts;
import dev.rapport.playbook.ReadingPlaybooks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.multipart.MultipartFile;

/** Hands out files of versions and drafts, to be kept and never to be shown as a page. */
@Controller
class PlaybookFiles {

    private final ReadingPlaybooks playbooks;
    private final ReadingDrafts drafts;

    PlaybookFiles(ReadingPlaybooks playbooks, ReadingDrafts drafts) {
        this.playbooks = playbooks;
        this.drafts = drafts;
    }

    @GetMapping("/playbooks/{key}/versions/{number}/files/{name}")
    ResponseEntity<byte[]> ofVersion(
            Person reader, @PathVariable String key, @PathVariable int number, @PathVariable String name) {
        PlaybookRights.requirePage(reader);
        return file(name, playbooks.file(reader, key, number, name));
    }

    @GetMapping("/playbooks/drafts/{id}/files/{name}")
    ResponseEntity<byte[]> ofDraft(Person reader, @PathVariable String id, @PathVariable String name) {
        PlaybookRights.requirePage(reader);
        return file(name, drafts.file(reader, DraftId.of(id), name));
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(name.endsWith(".form") ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_XML)
                .body(content);
    }

    /** What a form's field for files brought; a browser sends an empty part where none was chosen. */
    static List<Artefact> brought(List<MultipartFile> parts) throws IOException {
        List<Artefact> files = new ArrayList<>();
        for (MultipartFile part : parts) {
            String name = part.getOriginalFilename();
            if (name != null && !name.isEmpty()) {
                files.add(new Artefact(name, part.getBytes()));
            }
        }
        return files;
    }
}
