package dev.rapport.playbook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.playbook.BringingDraft;
import dev.rapport.playbook.Brought;
import dev.rapport.playbook.CheckingFiles;
import dev.rapport.playbook.Draft;
import dev.rapport.playbook.DraftId;
import dev.rapport.playbook.DraftState;
import dev.rapport.playbook.Origin;
import dev.rapport.playbook.PublishingAtOnce;
import dev.rapport.playbook.PublishingPlaybook;
import dev.rapport.playbook.ReadingDrafts;
import dev.rapport.playbook.RefusingDraft;
import dev.rapport.playbook.TakingBackDraft;
import dev.rapport.playbook.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@Tag(name = "Playbooks")
@RestController
@RequestMapping("/api/playbooks")
class DraftsApi {

    private final ReadingDrafts reading;
    private final CheckingFiles checking;
    private final BringingDraft bringing;
    private final PublishingAtOnce atOnce;
    private final PublishingPlaybook publishing;
    private final RefusingDraft refusing;
    private final TakingBackDraft takingBack;

    DraftsApi(
            ReadingDrafts reading,
            CheckingFiles checking,
            BringingDraft bringing,
            PublishingAtOnce atOnce,
            PublishingPlaybook publishing,
            RefusingDraft refusing,
            TakingBackDraft takingBack) {
        this.reading = reading;
        this.checking = checking;
        this.bringing = bringing;
        this.atOnce = atOnce;
        this.publishing = publishing;
        this.refusing = refusing;
        this.takingBack = takingBack;
    }

    /** @param refused whether the files could not be published */
    record CheckView(String playbook, boolean refused, List<FindingView> findings) {}

    /**
     * What became of the files brought.
     *
     * @param draft left out where the files do not differ from the current version
     * @param version what they are now; left out while the draft waits
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Became(
            String detail,
            @Nullable DraftView draft,
            @Nullable VersionView version) {}

    @Operation(summary = "What the check finds in files, completed from the current version; keeps nothing")
    @PostMapping(path = "/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    CheckView check(@Parameter(hidden = true) Person reader, @RequestPart("files") List<MultipartFile> files) {
        CheckingFiles.Result result = checking.check(Uploads.read(files), reader);
        return new CheckView(result.playbook(), result.refused(), FindingView.of(result.findings()));
    }

    @Operation(
            summary = "Brings .bpmn, .dmn and .form files as a draft that waits to be published",
            description = "Files that are not brought are taken over from the playbook’s current version. A second"
                    + " change manager publishes it; with publish=true it is published at once, where one person may. 422 with the findings where the"
                    + " check refuses them; 200 where nothing differs from the current version.")
    @PostMapping(path = "/drafts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> bring(
            @Parameter(hidden = true) Person reader,
            @RequestPart("files") List<MultipartFile> files,
            @RequestParam(defaultValue = "false") boolean publish) {
        Brought brought = publish
                ? atOnce.publish(Uploads.read(files), reader, Origin.API)
                : bringing.bring(Uploads.read(files), reader, Origin.API);
        return answer(brought.draft(), brought.version());
    }

    static ResponseEntity<Object> answer(@Nullable Draft draft, @Nullable Version version) {
        VersionView now = version == null ? null : VersionView.of(version);
        if (draft == null) {
            return ResponseEntity.ok(new Became("Nothing differs from the current version.", null, now));
        }
        if (draft.state() == DraftState.FAULTY) {
            return ResponseEntity.unprocessableEntity()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(FaultyDraft.of(draft));
        }
        String detail = version == null ? "This draft waits for a change manager to publish it." : "It is published.";
        return ResponseEntity.created(URI.create("/api/playbooks/drafts/" + draft.id()))
                .body(new Became(detail, DraftView.of(draft), now));
    }

    @Operation(summary = "Drafts that wait for a decision, the oldest first")
    @GetMapping("/drafts")
    Listing<DraftView> waiting(
            @Parameter(hidden = true) Person reader,
            @RequestParam(required = false) @Nullable String playbook,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return reading.waiting(reader, playbook, Limit.of(limit), cursor).map(DraftView::of);
    }

    @Operation(summary = "One draft in whatever state, with its findings and files")
    @GetMapping("/drafts/{draft}")
    DraftView one(@Parameter(hidden = true) Person reader, @PathVariable String draft) {
        return DraftView.of(reading.one(reader, DraftId.of(draft)));
    }

    @Operation(summary = "A file of a draft, by its name")
    @GetMapping("/drafts/{draft}/files/{file}")
    ResponseEntity<byte[]> file(
            @Parameter(hidden = true) Person reader, @PathVariable String draft, @PathVariable String file) {
        return Downloads.of(file, reading.file(reader, DraftId.of(draft), file));
    }

    @Operation(summary = "Makes a waiting draft the current version; by a change manager who did not bring it")
    @PostMapping("/drafts/{draft}/publish")
    VersionView publish(@Parameter(hidden = true) Person reader, @PathVariable String draft) {
        return VersionView.of(publishing.publish(DraftId.of(draft), reader));
    }

    @Operation(summary = "Says no to a waiting draft, with a reason; by a change manager who did not bring it")
    @PostMapping("/drafts/{draft}/refuse")
    DraftView refuse(
            @Parameter(hidden = true) Person reader, @PathVariable String draft, @RequestBody PlaybooksApi.Why why) {
        return DraftView.of(refusing.refuse(DraftId.of(draft), reader, why.reason()));
    }

    @Operation(summary = "Withdraws a waiting draft; by who brought it")
    @PostMapping("/drafts/{draft}/take-back")
    DraftView takeBack(@Parameter(hidden = true) Person reader, @PathVariable String draft) {
        return DraftView.of(takingBack.takeBack(DraftId.of(draft), reader));
    }
}
