package dev.rapport.project.web;

import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.project.CancellingProject;
import dev.rapport.project.NextWave;
import dev.rapport.project.PausingProject;
import dev.rapport.project.ReadingCharter;
import dev.rapport.project.ReadingNextWaves;
import dev.rapport.project.ReadingProjects;
import dev.rapport.project.ReadingSummary;
import dev.rapport.project.ResumingProject;
import dev.rapport.project.SampleProject;
import dev.rapport.refusal.Refused;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ProjectsController {

    private final ReadingProjects reading;
    private final CancellingProject cancelling;
    private final PausingProject pausing;
    private final ResumingProject resuming;
    private final ProjectPages pages;
    private final ReadingCharter charter;
    private final CharterPages charters;
    private final SampleProject sample;
    private final ReadingSummary summaries;
    private final YourParts yours;
    private final ReadingNextWaves waves;

    ProjectsController(
            ReadingProjects reading,
            CancellingProject cancelling,
            PausingProject pausing,
            ResumingProject resuming,
            ProjectPages pages,
            ReadingCharter charter,
            CharterPages charters,
            SampleProject sample,
            ReadingSummary summaries,
            YourParts yours,
            ReadingNextWaves waves) {
        this.reading = reading;
        this.cancelling = cancelling;
        this.pausing = pausing;
        this.resuming = resuming;
        this.pages = pages;
        this.charter = charter;
        this.charters = charters;
        this.sample = sample;
        this.summaries = summaries;
        this.yours = yours;
        this.waves = waves;
    }

    /** A row of the list of projects; the wave where there are several and the reader sees the whole. */
    public record Row(
            String key,
            String name,
            String purpose,
            String phase,
            String status,
            String goLive,
            boolean rehearsal,
            boolean whole,
            @Nullable NextWave wave) {

        static Row of(ReadingProjects.Glimpse seen, Map<String, NextWave> waves) {
            return new Row(
                    seen.key(),
                    seen.name(),
                    seen.purpose(),
                    seen.phase().word(),
                    seen.status().word(),
                    seen.goLive().toString(),
                    seen.rehearsal(),
                    seen.whole(),
                    seen.whole() ? waves.get(seen.key()) : null);
        }
    }

    @GetMapping("/projects")
    String list(Person reader, Model page, @RequestParam(required = false) @Nullable String cursor) {
        Listing<ReadingProjects.Glimpse> seen = reading.list(reader, Limit.of(null), cursor);
        Map<String, NextWave> next =
                waves.of(seen.items().stream().map(ReadingProjects.Glimpse::key).toList());
        Listing<Row> listing = seen.map(one -> Row.of(one, next));
        page.addAttribute("rows", listing.items());
        page.addAttribute("total", listing.total());
        page.addAttribute("next", listing.next() == null ? "" : listing.next());
        boolean mayCreate = reader.has(Role.CHANGE_MANAGER);
        page.addAttribute("mayCreate", mayCreate);
        page.addAttribute("sample", mayCreate && sample.sample().isPresent());
        return "project/projects";
    }

    /**
     * What was typed to cancel a project, when it was not cancelled.
     *
     * @param at the field to correct; empty where it is no field
     */
    public record NotCancelled(String reason, String problem, String at) {

        static final NotCancelled NOT_TRIED = new NotCancelled("", "", "");

        static NotCancelled because(Refused refused, String reason) {
            return new NotCancelled(
                    reason,
                    String.valueOf(refused.getMessage()),
                    refused.problems().isEmpty()
                            ? ""
                            : refused.problems().get(0).pointer().substring(1));
        }
    }

    @GetMapping("/projects/{key}")
    String one(Person reader, @PathVariable String key, Model page) {
        return shown(reader, key, NotCancelled.NOT_TRIED, page);
    }

    private String shown(Person reader, String key, NotCancelled cancelling, Model page) {
        ReadingProjects.Glimpse seen = reading.glimpse(reader, key).orElseThrow(() -> Refused.notFound("project"));
        if (!seen.whole()) {
            page.addAttribute("project", Row.of(seen, Map.of()));
            page.addAttribute("phases", ProjectPages.phases(seen.phase()));
            return "project/glimpse";
        }
        ReadingSummary.Summary summary = summaries.of(reader, key);
        page.addAttribute("project", pages.of(reader, summary));
        page.addAttribute("yours", yours.of(reader, summary.yours()));
        page.addAttribute("nextWave", summary.nextWave());
        page.addAttribute("cancelling", cancelling);
        return "project/project";
    }

    @GetMapping("/projects/{key}/charter")
    String charter(Person reader, @PathVariable String key, Model page) {
        page.addAttribute("charter", charters.of(charter.of(reader, key)));
        return "project/charter";
    }

    @PostMapping("/projects/{key}/pause")
    String pause(Person reader, @PathVariable String key, @RequestParam(defaultValue = "") String reason) {
        pausing.pause(reader, key, reason);
        return "redirect:/projects/" + key;
    }

    @PostMapping("/projects/{key}/resume")
    String resume(Person reader, @PathVariable String key, @RequestParam(defaultValue = "") String reason) {
        resuming.resume(reader, key, reason);
        return "redirect:/projects/" + key;
    }

    /** Whoever may not cancel it hears that before anything else. */
    @PostMapping("/projects/{key}/cancel")
    ModelAndView cancel(
            Person reader,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean sure,
            Model page) {
        boolean may = mayCancel(reader, key);
        try {
            if (may && !sure) {
                throw Refused.invalid("/sure", "Say that you are sure: it cannot be undone.");
            }
            cancelling.cancel(reader, key, reason);
            return new ModelAndView("redirect:/projects/{key}", Map.of("key", key));
        } catch (Refused refused) {
            if (!may) {
                throw refused;
            }
            String view = shown(reader, key, NotCancelled.because(refused, reason), page);
            return new ModelAndView(
                    view, page.asMap(), HttpStatusCode.valueOf(refused.reason().status()));
        }
    }

    private boolean mayCancel(Person reader, String key) {
        return reading.glimpse(reader, key)
                .filter(ReadingProjects.Glimpse::whole)
                .map(seen -> CancellingProject.may(reader, reading.whole(reader, key)))
                .orElse(false);
    }
}
