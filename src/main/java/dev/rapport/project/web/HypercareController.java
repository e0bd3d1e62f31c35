package dev.rapport.project.web;

import dev.rapport.organization.Person;
import dev.rapport.project.RecordingIncidents;
import dev.rapport.refusal.Refused;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/projects/{key}")
class HypercareController {

    private final HypercarePages pages;
    private final RecordingIncidents recording;

    HypercareController(HypercarePages pages, RecordingIncidents recording) {
        this.pages = pages;
        this.recording = recording;
    }

    @GetMapping("/hypercare")
    ModelAndView page(Person reader, @PathVariable String key) {
        return new ModelAndView("project/hypercare", Map.of("view", pages.of(reader, key, null)));
    }

    @PostMapping("/waves/{wave}/incidents")
    ModelAndView record(
            Person reader,
            @PathVariable String key,
            @PathVariable int wave,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate since,
            @RequestParam(defaultValue = "") String workaround) {
        return said(
                reader,
                key,
                () -> recording.record(reader, key, wave, new RecordingIncidents.Said(what, since, workaround, null)));
    }

    @PostMapping("/incidents/{incident}")
    ModelAndView change(
            Person reader,
            @PathVariable String key,
            @PathVariable long incident,
            @RequestParam(defaultValue = "") String workaround,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate solvedOn) {
        return said(
                reader,
                key,
                () -> recording.change(
                        reader, key, incident, new RecordingIncidents.Said(null, null, workaround, solvedOn)));
    }

    private ModelAndView said(Person reader, String key, Runnable act) {
        try {
            act.run();
            return new ModelAndView("redirect:/projects/{key}/hypercare", Map.of("key", key));
        } catch (Refused refused) {
            if (refused.reason() != Refused.Reason.INVALID) {
                throw refused;
            }
            return new ModelAndView(
                    "project/hypercare",
                    Map.of("view", pages.of(reader, key, refused.getMessage())),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }
}
