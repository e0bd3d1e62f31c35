package dev.rapport.project.web;

import dev.rapport.organization.Person;
import dev.rapport.project.PostponingWave;
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
@RequestMapping("/projects/{key}/waves")
class WavesController {

    private final WavePages pages;
    private final PostponingWave postponing;

    WavesController(WavePages pages, PostponingWave postponing) {
        this.pages = pages;
        this.postponing = postponing;
    }

    @GetMapping
    ModelAndView page(Person reader, @PathVariable String key) {
        return new ModelAndView("project/waves", Map.of("view", pages.of(reader, key, null)));
    }

    @PostMapping("/{wave}/postponements")
    ModelAndView postpone(
            Person reader,
            @PathVariable String key,
            @PathVariable int wave,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String why) {
        try {
            postponing.ask(reader, key, wave, to, why);
            return new ModelAndView("redirect:/projects/{key}/waves", Map.of("key", key));
        } catch (Refused refused) {
            if (refused.reason() != Refused.Reason.INVALID) {
                throw refused;
            }
            return new ModelAndView(
                    "project/waves",
                    Map.of("view", pages.of(reader, key, refused.getMessage())),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }
}
