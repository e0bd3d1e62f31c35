package dev.rapport.history.web;

import dev.rapport.history.ReadingHistory;
import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.project.NextWave;
import dev.rapport.project.Project;
import dev.rapport.project.ReadingNextWaves;
import dev.rapport.project.ReadingProjects;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class HistoryController {

    private final ReadingHistory reading;
    private final ReadingProjects projects;
    private final HistoryPages pages;
    private final ReadingNextWaves waves;

    HistoryController(ReadingHistory reading, ReadingProjects projects, HistoryPages pages, ReadingNextWaves waves) {
        this.reading = reading;
        this.projects = projects;
        this.pages = pages;
        this.waves = waves;
    }

    /** A project whose history may be read. */
    public record Row(
            String key,
            String name,
            String phase,
            String status,
            boolean rehearsal,
            @Nullable NextWave wave) {}

    @GetMapping("/history")
    String all(Person reader, Model page, @RequestParam(required = false) @Nullable String cursor) {
        Listing<ReadingProjects.Glimpse> seen = projects.list(reader, Limit.of(null), cursor);
        Map<String, NextWave> next =
                waves.of(seen.items().stream().map(ReadingProjects.Glimpse::key).toList());
        page.addAttribute(
                "rows",
                seen.items().stream()
                        .filter(ReadingProjects.Glimpse::whole)
                        .map(one -> new Row(
                                one.key(),
                                one.name(),
                                one.phase().word(),
                                one.status().word(),
                                one.rehearsal(),
                                next.get(one.key())))
                        .toList());
        page.addAttribute("next", seen.next() == null ? "" : seen.next());
        return "history/projects";
    }

    @GetMapping("/projects/{key}/history")
    String one(
            Person reader,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String run,
            @RequestParam(required = false) @Nullable String cursor,
            Model page) {
        Project project = projects.whole(reader, key);
        page.addAttribute("project", project.name());
        page.addAttribute("rehearsal", project.rehearsal());
        page.addAttribute("history", pages.of(reader, key, run, cursor));
        return "history/history";
    }

    @GetMapping("/projects/{key}/runs/{run}/diagram.xml")
    ResponseEntity<String> diagram(Person reader, @PathVariable String key, @PathVariable String run) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(reading.path(reader, key, run).diagram());
    }
}
