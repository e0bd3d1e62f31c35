package dev.rapport.playbook.web;

import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.playbook.BringingBack;
import dev.rapport.playbook.Draft;
import dev.rapport.playbook.PlaybookAct;
import dev.rapport.playbook.ReadingPlaybooks;
import dev.rapport.playbook.ReadingRecord;
import dev.rapport.playbook.ReinstatingPlaybook;
import dev.rapport.playbook.RetiringPlaybook;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Playbooks", description = "How the organization works: versions, drafts, who published what")
@RestController
@RequestMapping("/api/playbooks")
class PlaybooksApi {

    private final ReadingPlaybooks reading;
    private final ReadingRecord record;
    private final RetiringPlaybook retiring;
    private final ReinstatingPlaybook reinstating;
    private final BringingBack bringingBack;

    PlaybooksApi(
            ReadingPlaybooks reading,
            ReadingRecord record,
            RetiringPlaybook retiring,
            ReinstatingPlaybook reinstating,
            BringingBack bringingBack) {
        this.reading = reading;
        this.record = record;
        this.retiring = retiring;
        this.reinstating = reinstating;
        this.bringingBack = bringingBack;
    }

    /** Why something is refused or ended. */
    record Why(@Nullable String reason) {}

    @Operation(summary = "All playbooks by key; for change managers and auditors")
    @GetMapping
    Listing<PlaybookView> list(
            @Parameter(hidden = true) Person reader,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return reading.list(reader, Limit.of(limit), cursor).map(PlaybookView::of);
    }

    @Operation(summary = "One playbook with its versions, the newest first; limit and cursor page the versions")
    @GetMapping("/{playbook}")
    PlaybookView one(
            @Parameter(hidden = true) Person reader,
            @PathVariable String playbook,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return PlaybookView.of(
                reading.one(reader, playbook),
                reading.versions(reader, playbook, Limit.of(limit), cursor).map(VersionView::of));
    }

    @Operation(summary = "A file of a version, by its name")
    @GetMapping("/{playbook}/versions/{number}/files/{file}")
    ResponseEntity<byte[]> file(
            @Parameter(hidden = true) Person reader,
            @PathVariable String playbook,
            @PathVariable int number,
            @PathVariable String file) {
        return Downloads.of(file, reading.file(reader, playbook, number, file));
    }

    @Operation(summary = "What was done with a playbook, the newest first, refused attempts included")
    @GetMapping("/{playbook:(?!drafts$).+}/record")
    Listing<PlaybookAct> record(
            @Parameter(hidden = true) Person reader,
            @PathVariable String playbook,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return record.of(reader, playbook, Limit.of(limit), cursor);
    }

    @Operation(summary = "Lets nothing begin with a playbook any more, with a reason; what runs goes on")
    @PostMapping("/{playbook}/retire")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@Parameter(hidden = true) Person reader, @PathVariable String playbook, @RequestBody Why why) {
        retiring.retire(playbook, reader, why.reason());
    }

    @Operation(summary = "Lets a retired playbook be started and called again")
    @PostMapping("/{playbook}/reinstate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reinstate(@Parameter(hidden = true) Person reader, @PathVariable String playbook) {
        reinstating.reinstate(playbook, reader);
    }

    @Operation(
            summary = "Makes a draft of an earlier version; answers the draft, faulty where the check refuses it now")
    @PostMapping("/{playbook}/versions/{number}/bring-back")
    ResponseEntity<Object> bringBack(
            @Parameter(hidden = true) Person reader, @PathVariable String playbook, @PathVariable int number) {
        Draft draft = bringingBack.bringBack(playbook, number, reader);
        return DraftsApi.answer(draft, null);
    }
}
