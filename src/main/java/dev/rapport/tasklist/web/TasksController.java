package dev.rapport.tasklist.web;

import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.refusal.Refused;
import dev.rapport.tasklist.FindingWork;
import dev.rapport.tasklist.OpenBallots;
import dev.rapport.tasklist.OpenWork;
import dev.rapport.tasklist.OwnMinutes;
import dev.rapport.tasklist.ProjectOwners;
import dev.rapport.tasklist.Scope;
import dev.rapport.tasklist.TakingWork;
import dev.rapport.tasklist.UrgingWork;
import dev.rapport.tasklist.WorkEngine;
import dev.rapport.tasklist.WorkItem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class TasksController {

    private final FindingWork finding;
    private final TakingWork taking;
    private final TaskPages pages;
    private final WorkEngine engine;
    private final TaskRows rows;
    private final UrgingWork urging;
    private final ProjectOwners owners;
    private final OpenWork open;
    private final OwnMinutes minutes;
    private final List<OpenBallots> ballots;

    TasksController(
            FindingWork finding,
            TakingWork taking,
            TaskPages pages,
            WorkEngine engine,
            TaskRows rows,
            UrgingWork urging,
            ProjectOwners owners,
            OpenWork open,
            OwnMinutes minutes,
            List<OpenBallots> ballots) {
        this.finding = finding;
        this.taking = taking;
        this.pages = pages;
        this.engine = engine;
        this.rows = rows;
        this.urging = urging;
        this.owners = owners;
        this.open = open;
        this.minutes = minutes;
        this.ballots = ballots;
    }

    @GetMapping("/")
    String home(Person reader) {
        if (reader.roles().equals(Set.of(Role.ADMINISTRATOR))) {
            return "redirect:/people";
        }
        return reader.roles().equals(Set.of(Role.AUDITOR)) ? "redirect:/projects" : "redirect:/tasks";
    }

    @GetMapping("/tasks")
    String list(
            Person reader,
            Model page,
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String done) {
        String filter = project == null || project.isBlank() ? null : project;
        page.addAttribute("project", filter == null ? "" : filter);
        page.addAttribute("projectName", filter == null ? "" : projectName(reader, filter));
        page.addAttribute("sees", sees(reader));
        page.addAttribute("showsAll", "all".equals(scope));
        Optional<WorkItem> completed = Optional.ofNullable(done).flatMap(id -> completed(reader, id));
        page.addAttribute("done", completed.map(WorkItem::name).orElse(""));
        page.addAttribute(
                "next",
                rows.of(reader, completed.map(item -> open.after(reader, item)).orElse(List.of())));
        if ("all".equals(scope)) {
            rows(reader, page, "all", finding.list(reader, Scope.ALL, filter, Limit.of(null), cursor));
        } else {
            page.addAttribute("minutes", minutes.of(reader));
            page.addAttribute(
                    "ballots",
                    ballots.stream()
                            .flatMap(all -> all.waitingFor(reader).stream())
                            .filter(one -> filter == null || filter.equals(one.projectKey()))
                            .toList());
            rows(reader, page, "escalated", finding.list(reader, Scope.ESCALATED, filter, Limit.of(null), null));
            rows(reader, page, "yours", finding.list(reader, Scope.MINE, filter, Limit.of(null), cursor));
            rows(reader, page, "free", finding.list(reader, Scope.AVAILABLE, filter, Limit.of(null), null));
            List<WorkItem> recent = finding.recentlyDone(reader);
            rows(reader, page, "recent", new Listing<>(recent, recent.size(), null));
        }
        return "tasklist/tasks";
    }

    /** The key as it was given where the reader sees neither the project nor a task of it. */
    private String projectName(Person reader, String key) {
        boolean known = owners.isKnownTo(reader, key)
                || finding.list(reader, Scope.ALL, key, Limit.of(null), null).total() > 0;
        return known ? owners.names(List.of(key)).getOrDefault(key, key) : key;
    }

    private static String sees(Person reader) {
        if (reader.hasAny(Role.CHANGE_MANAGER, Role.AUDITOR)) {
            return "all";
        }
        return reader.has(Role.UNIT_MANAGER) ? "units" : "own";
    }

    private Optional<WorkItem> completed(Person reader, String id) {
        try {
            return Optional.of(finding.find(reader, id)).filter(item -> item.state() == WorkItem.State.COMPLETED);
        } catch (Refused gone) {
            return Optional.empty();
        }
    }

    private void rows(Person reader, Model page, String name, Listing<WorkItem> listing) {
        page.addAttribute(name, rows.of(reader, listing.items()));
        page.addAttribute(name + "Total", listing.total());
        page.addAttribute(name + "Next", listing.next() == null ? "" : listing.next());
    }

    @GetMapping("/tasks/{id}")
    String task(
            Person reader,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String urged,
            Model page) {
        WorkItem item = finding.find(reader, id);
        page.addAttribute("task", pages.of(reader, item, finding.turn(reader, item)));
        page.addAttribute("urged", urged != null);
        return "tasklist/task";
    }

    @GetMapping("/tasks/{id}/diagram.xml")
    ResponseEntity<String> diagram(Person reader, @PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(engine.diagramOf(finding.find(reader, id).processInstance()));
    }

    @PostMapping("/tasks/{id}/claim")
    String claim(Person reader, @PathVariable String id) {
        taking.claim(reader, id);
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/tasks/{id}/release")
    String release(Person reader, @PathVariable String id) {
        taking.release(reader, id);
        return "redirect:/tasks";
    }

    @PostMapping("/tasks/{id}/reassign")
    String reassign(Person reader, @PathVariable String id, @RequestParam String assignee) {
        taking.reassign(reader, id, assignee);
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/tasks/{id}/urge")
    String urge(Person reader, @PathVariable String id) {
        urging.urge(reader, id);
        return "redirect:/tasks/" + id + "?urged";
    }
}
