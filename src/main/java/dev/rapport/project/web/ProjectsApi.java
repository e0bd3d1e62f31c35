package dev.rapport.project.web;

import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.project.CancellingProject;
import dev.rapport.project.CreatingProject;
import dev.rapport.project.NewProject;
import dev.rapport.project.Pause;
import dev.rapport.project.PausingProject;
import dev.rapport.project.Phase;
import dev.rapport.project.Project;
import dev.rapport.project.ReadingCharter;
import dev.rapport.project.ReadingPauses;
import dev.rapport.project.ReadingProjects;
import dev.rapport.project.ResumingProject;
import dev.rapport.project.Status;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.ReadingSignOffs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
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

@Tag(name = "Projects", description = "IT projects, where they stand and what was signed")
@RestController
@RequestMapping("/api/projects")
class ProjectsApi {

    private final ReadingProjects reading;
    private final CreatingProject creating;
    private final CancellingProject cancelling;
    private final PausingProject pausing;
    private final ResumingProject resuming;
    private final ReadingPauses pauses;
    private final ReadingSignOffs signOffs;
    private final ReadingCharter charter;

    ProjectsApi(
            ReadingProjects reading,
            CreatingProject creating,
            CancellingProject cancelling,
            PausingProject pausing,
            ResumingProject resuming,
            ReadingPauses pauses,
            ReadingSignOffs signOffs,
            ReadingCharter charter) {
        this.reading = reading;
        this.creating = creating;
        this.cancelling = cancelling;
        this.pausing = pausing;
        this.resuming = resuming;
        this.pauses = pauses;
        this.signOffs = signOffs;
        this.charter = charter;
    }

    /** What members of an affected unit see of a project. */
    record Stage(String key, String name, String purpose, Status status, Phase phase, boolean rehearsal) {

        static Stage of(ReadingProjects.Glimpse seen) {
            return new Stage(seen.key(), seen.name(), seen.purpose(), seen.status(), seen.phase(), seen.rehearsal());
        }
    }

    /** Why a project is cancelled, paused or resumed. */
    record Reason(@Nullable String reason) {

        String words() {
            return reason == null ? "" : reason;
        }
    }

    /** The times in which a project stood still. */
    record Pauses(List<Pause> items) {}

    @Operation(summary = "The projects you may see, by key")
    @GetMapping
    Listing<Stage> list(
            @Parameter(hidden = true) Person reader,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return reading.list(reader, Limit.of(limit), cursor).map(Stage::of);
    }

    @Operation(summary = "One project; members of an affected unit get its name, purpose and stage")
    @GetMapping("/{key}")
    Object one(@Parameter(hidden = true) Person reader, @PathVariable String key) {
        ReadingProjects.Glimpse seen = reading.glimpse(reader, key).orElseThrow(() -> Refused.notFound("project"));
        return seen.whole() ? reading.whole(reader, key) : Stage.of(seen);
    }

    @Operation(summary = "Create a project and start its process; by change managers")
    @PostMapping
    ResponseEntity<Project> create(@Parameter(hidden = true) Person reader, @RequestBody NewProject brought) {
        Project project = creating.create(reader, brought);
        return ResponseEntity.created(URI.create("/api/projects/" + project.key()))
                .body(reading.whole(reader, project.key()));
    }

    @Operation(summary = "Cancel a running or paused project for good, with a reason, signed by its sponsor")
    @PostMapping("/{key}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@Parameter(hidden = true) Person reader, @PathVariable String key, @RequestBody Reason reason) {
        cancelling.cancel(reader, key, reason.words());
    }

    @Operation(
            summary =
                    "Pause a running project with a reason, signed by its sponsor: no timer fires, nobody is reminded,"
                            + " nothing is late, and no task can be completed until it is resumed")
    @PostMapping("/{key}/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pause(@Parameter(hidden = true) Person reader, @PathVariable String key, @RequestBody Reason reason) {
        pausing.pause(reader, key, reason.words());
    }

    @Operation(
            summary = "Let a paused project go on, with a reason, signed by its sponsor: what is open is due as many"
                    + " business days later as the pause took")
    @PostMapping("/{key}/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@Parameter(hidden = true) Person reader, @PathVariable String key, @RequestBody Reason reason) {
        resuming.resume(reader, key, reason.words());
    }

    @Operation(summary = "When a project was paused and resumed, by whom and why, the latest first")
    @GetMapping("/{key}/pauses")
    Pauses pauses(@Parameter(hidden = true) Person reader, @PathVariable String key) {
        return new Pauses(pauses.of(reader, key));
    }

    @Operation(summary = "What was signed in a project, in order")
    @GetMapping("/{key}/sign-offs")
    Listing<SignOffView> signOffs(
            @Parameter(hidden = true) Person reader,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        reading.whole(reader, key);
        return signOffs.of(key, Limit.of(limit), cursor).map(SignOffView::of);
    }

    @Operation(summary = "A project’s charter: every text of its two sections, who has to sign, and who signed what")
    @GetMapping("/{key}/charter")
    CharterView charter(@Parameter(hidden = true) Person reader, @PathVariable String key) {
        return CharterView.of(charter.of(reader, key));
    }
}
