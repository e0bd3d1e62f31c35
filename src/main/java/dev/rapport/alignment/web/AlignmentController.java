package dev.rapport.alignment.web;

import dev.rapport.alignment.HoldingCheckpoint;
import dev.rapport.alignment.RaisingConflict;
import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/projects/{key}/alignment")
class AlignmentController {

    private final AlignmentPages pages;
    private final HoldingCheckpoint holding;
    private final RaisingConflict raising;

    AlignmentController(AlignmentPages pages, HoldingCheckpoint holding, RaisingConflict raising) {
        this.pages = pages;
        this.holding = holding;
        this.raising = raising;
    }

    @GetMapping
    ModelAndView page(
            Person reader, @PathVariable String key, @RequestParam(required = false) @Nullable String cursor) {
        return page(pages.of(reader, key, cursor, AlignmentPage.Typed.NOTHING, null), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView hold(
            Person reader,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable List<String> executives) {
        holding.hold(reader, key, executives == null ? List.of() : executives);
        return back(key);
    }

    @PostMapping("/conflicts")
    ModelAndView raise(
            Person reader,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String decideBy) {
        try {
            raising.raise(reader, key, about, owner, decideBy);
            return back(key);
        } catch (Refused refused) {
            if (refused.reason() != Refused.Reason.INVALID) {
                throw refused;
            }
            AlignmentPage.Typed typed = new AlignmentPage.Typed(about, owner, decideBy);
            return page(pages.of(reader, key, null, typed, refused), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private static ModelAndView page(AlignmentPage view, HttpStatus status) {
        return new ModelAndView("alignment/alignment", Map.of("view", view), status);
    }

    private static ModelAndView back(String key) {
        return new ModelAndView("redirect:/projects/{key}/alignment", Map.of("key", key));
    }
}
