package dev.rapport.perception.web;

import dev.rapport.organization.Person;
import dev.rapport.perception.BeginningRound;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/projects/{key}")
class PerceptionsController {

    private final PerceptionPages pages;
    private final BeginningRound beginning;

    PerceptionsController(PerceptionPages pages, BeginningRound beginning) {
        this.pages = pages;
        this.beginning = beginning;
    }

    @GetMapping("/perceptions")
    ModelAndView perceptions(
            Person reader, @PathVariable String key, @RequestParam(required = false) @Nullable String cursor) {
        return new ModelAndView("perception/perceptions", Map.of("view", pages.perceptions(reader, key, cursor)));
    }

    @PostMapping("/perceptions")
    ModelAndView begin(Person reader, @PathVariable String key, @RequestParam(defaultValue = "") String why) {
        beginning.begin(reader, key, why);
        return new ModelAndView("redirect:/projects/{key}/perceptions", Map.of("key", key));
    }

    @GetMapping("/pain-points")
    ModelAndView painPoints(
            Person reader, @PathVariable String key, @RequestParam(required = false) @Nullable String cursor) {
        return new ModelAndView("perception/pain-points", Map.of("view", pages.painPoints(reader, key, cursor)));
    }
}
