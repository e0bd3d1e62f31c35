package dev.rapport.project.web;

import dev.rapport.organization.Person;
import dev.rapport.organization.Threshold;
import dev.rapport.project.EditingPlan;
import dev.rapport.project.ProposingValue;
import dev.rapport.refusal.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/projects/{key}/plan")
class PlanController {

    private final PlanPages pages;
    private final EditingPlan editing;
    private final ProposingValue proposing;

    PlanController(PlanPages pages, EditingPlan editing, ProposingValue proposing) {
        this.pages = pages;
        this.editing = editing;
        this.proposing = proposing;
    }

    @GetMapping
    ModelAndView page(Person reader, @PathVariable String key) {
        return answer(HttpStatus.OK, pages.of(reader, key, PlanPages.Typed.NOTHING, null));
    }

    @PostMapping
    ModelAndView set(Person reader, @PathVariable String key, @RequestParam MultiValueMap<String, String> typed) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Threshold threshold : Threshold.values()) {
            values.put(threshold.key(), value(threshold, typed, threshold.key()));
        }
        try {
            editing.edit(reader, key, values);
            return done(key);
        } catch (Refused refused) {
            return refused(reader, key, new PlanPages.Typed(values, "", null, ""), refused);
        }
    }

    /** Which units are meant is asked apart: a list that nobody ticked is an empty one. */
    @PostMapping("/changes")
    ModelAndView propose(Person reader, @PathVariable String key, @RequestParam MultiValueMap<String, String> typed) {
        String name = first(typed, "name");
        Object value = Threshold.of(name)
                .filter(Threshold::namesUnits)
                .<Object>map(units -> typed.getOrDefault("units", List.of()))
                .orElseGet(() -> first(typed, "value"));
        try {
            proposing.propose(reader, key, name, value, first(typed, "why"));
            return done(key);
        } catch (Refused refused) {
            return refused(reader, key, new PlanPages.Typed(Map.of(), name, value, first(typed, "why")), refused);
        }
    }

    private static @Nullable Object value(Threshold threshold, MultiValueMap<String, String> typed, String field) {
        return threshold.namesUnits() ? typed.getOrDefault(field, List.of()) : typed.getFirst(field);
    }

    private static String first(MultiValueMap<String, String> typed, String field) {
        String value = typed.getFirst(field);
        return value == null ? "" : value;
    }

    private static ModelAndView done(String key) {
        return new ModelAndView("redirect:/projects/{key}/plan", Map.of("key", key));
    }

    private ModelAndView refused(Person reader, String key, PlanPages.Typed typed, Refused refused) {
        if (refused.reason() != Refused.Reason.INVALID && refused.reason() != Refused.Reason.OVERTAKEN) {
            throw refused;
        }
        HttpStatus status = HttpStatus.valueOf(refused.reason().status());
        return answer(status, pages.of(reader, key, typed, refused));
    }

    private static ModelAndView answer(HttpStatus status, PlanPage view) {
        return new ModelAndView("project/plan", Map.of("view", view), status);
    }
}
