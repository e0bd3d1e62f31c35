package dev.rapport.project.web;

import dev.rapport.organization.Person;
import dev.rapport.project.MergingProjects;
import dev.rapport.project.ProjectMerge;
import dev.rapport.refusal.Refused;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/projects/{key}/merge")
class MergeController {

    private final MergePages pages;
    private final MergingProjects merging;

    MergeController(MergePages pages, MergingProjects merging) {
        this.pages = pages;
        this.merging = merging;
    }

    @GetMapping
    ModelAndView page(Person reader, @PathVariable String key) {
        return new ModelAndView(
                "project/merge", Map.of("view", pages.of(reader, key, MergePage.Typed.NOTHING, List.of(), null)));
    }

    @PostMapping
    ModelAndView ask(
            Person reader,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") List<String> release,
            @RequestParam Map<String, String> fields) {
        List<ProjectMerge.Release> released = release.stream()
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(id -> new ProjectMerge.Release(Long.parseLong(id), fields.getOrDefault("why-" + id, "")))
                .toList();
        try {
            merging.ask(reader, key, into, released, reason);
            return new ModelAndView("redirect:/projects/{key}/merge", Map.of("key", key));
        } catch (Refused refused) {
            if (refused.reason() != Refused.Reason.INVALID) {
                throw refused;
            }
            MergePage view = pages.of(reader, key, new MergePage.Typed(into, reason), released, refused);
            return new ModelAndView("project/merge", Map.of("view", view), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }
}
