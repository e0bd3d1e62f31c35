package dev.rapport.tasklist.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.tasklist.Away;
import dev.rapport.tasklist.CompletingWork;
import dev.rapport.tasklist.FillingForm;
import dev.rapport.tasklist.FindingWork;
import dev.rapport.tasklist.FollowingAbsence;
import dev.rapport.tasklist.FollowingLateWork;
import dev.rapport.tasklist.Scope;
import dev.rapport.tasklist.TakingWork;
import dev.rapport.tasklist.UrgingWork;
import dev.rapport.tasklist.WorkItem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Tasks", description = "What people are asked to do")
@RestController
@RequestMapping("/api/tasks")
class TasksApi {

    private final FindingWork finding;
    private final TakingWork taking;
    private final CompletingWork completing;
    private final FillingForm filling;
    private final ReadingSignOffs signOffs;
    private final UrgingWork urging;
    private final FollowingLateWork late;
    private final FollowingAbsence absence;

    TasksApi(
            FindingWork finding,
            TakingWork taking,
            CompletingWork completing,
            FillingForm filling,
            ReadingSignOffs signOffs,
            UrgingWork urging,
            FollowingLateWork late,
            FollowingAbsence absence) {
        this.finding = finding;
        this.taking = taking;
        this.completing = completing;
        this.filling = filling;
        this.signOffs = signOffs;
        this.urging = urging;
        this.late = late;
        this.absence = absence;
    }

    /** The form of a task: its schema for form-js and the values it starts with. */
    record TaskForm(JsonNode schema, Map<String, @Nullable Object> values) {}

    /** The values of a filled form. */
    record Completion(@Nullable Map<String, @Nullable Object> values) {}

    /** Who is to do a task from now on. */
    record Assignment(@Nullable String assignee) {}

    @Operation(summary = "Open tasks by due date: mine, those I may take, those escalated to me, or all that I may see")
    @GetMapping
    Listing<TaskView> list(
            @Parameter(hidden = true) Person reader,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Listing<WorkItem> found = finding.list(reader, Scope.of(scope), project, Limit.of(limit), cursor);
        Map<String, Away> away = absence.of(found.items());
        return found.map(item -> TaskView.of(item, away.get(item.id())));
    }

    @Operation(summary = "One task with all that is needed to do it")
    @GetMapping("/{id}")
    TaskDetail one(@Parameter(hidden = true) Person reader, @PathVariable String id) {
        WorkItem item = finding.find(reader, id);
        TaskDetail.@Nullable Asked asked = signOffs.askedBy(id)
                .map(request -> new TaskDetail.Asked(
                        request.kind().name().toLowerCase(java.util.Locale.ROOT),
                        request.statement(),
                        request.shown(),
                        request.hash()))
                .orElse(null);
        return new TaskDetail(
                TaskView.of(item, absence.of(List.of(item)).get(id)),
                item.why(),
                item.action(),
                item.next(),
                filling.brief(item).said(),
                late.escalations(List.of(id)).stream()
                        .map(one -> new TaskDetail.Brought(one.recipient(), one.at(), one.rehearsal()))
                        .toList(),
                asked);
    }

    @Operation(summary = "The form of an open task: the form-js schema and the values it starts with")
    @GetMapping("/{id}/form")
    TaskForm form(@Parameter(hidden = true) Person reader, @PathVariable String id) {
        WorkItem item = finding.find(reader, id);
        FillingForm.Opened opened = filling.open(item);
        return new TaskForm(opened.form().schema(), opened.brief().values());
    }

    @Operation(summary = "Take a task that nobody has yet")
    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@Parameter(hidden = true) Person reader, @PathVariable String id) {
        taking.claim(reader, id);
    }

    @Operation(summary = "Give a task back, so that somebody else may take it")
    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@Parameter(hidden = true) Person reader, @PathVariable String id) {
        taking.release(reader, id);
    }

    @Operation(
            summary = "Hand a task to another person who has the role it asks for; by the project's change manager, and"
                    + " by who it was escalated to where it asks for no signature")
    @PostMapping("/{id}/reassign")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reassign(@Parameter(hidden = true) Person reader, @PathVariable String id, @RequestBody Assignment to) {
        if (to.assignee() == null || to.assignee().isBlank()) {
            throw Refused.invalid("/assignee", "“assignee” is needed: a username.");
        }
        taking.reassign(reader, id, to.assignee());
    }

    @Operation(
            summary =
                    "Urge who has a late task, once a day; by who it was escalated to and the project's change manager")
    @PostMapping("/{id}/urge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void urge(@Parameter(hidden = true) Person reader, @PathVariable String id) {
        urging.urge(reader, id);
    }

    @Operation(summary = "Complete a task with the values of its form; for a sign-off this is signing")
    @PostMapping("/{id}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@Parameter(hidden = true) Person reader, @PathVariable String id, @RequestBody Completion form) {
        completing.complete(reader, id, form.values() == null ? Map.of() : form.values());
    }
}
