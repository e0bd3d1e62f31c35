package dev.rapport.organization.web;

import dev.rapport.organization.DefaultsRights;
import dev.rapport.organization.Person;
import dev.rapport.organization.SettingDefaults;
import dev.rapport.organization.Threshold;
import dev.rapport.refusal.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/defaults")
class DefaultsController {

    private final DefaultsPages pages;
    private final SettingDefaults setting;

    DefaultsController(DefaultsPages pages, SettingDefaults setting) {
        this.pages = pages;
        this.setting = setting;
    }

    @GetMapping
    ModelAndView page(Person reader) {
        if (!DefaultsRights.mayRead(reader)) {
            throw Refused.notFound("page");
        }
        return answer(HttpStatus.OK, pages.of(reader, Map.of(), null, false));
    }

    @PostMapping
    ModelAndView set(Person reader, @RequestParam MultiValueMap<String, String> typed) {
        DefaultsRights.requireChange(reader);
        Map<String, @Nullable Object> values = values(typed);
        try {
            setting.set(reader, values);
            return answer(HttpStatus.OK, pages.of(reader, Map.of(), null, true));
        } catch (Refused refused) {
            return answer(HttpStatus.UNPROCESSABLE_ENTITY, pages.of(reader, values, refused, false));
        }
    }

    /** Boxes that nobody ticked are not sent: on this page, which has them all, that means none. */
    private static Map<String, @Nullable Object> values(MultiValueMap<String, String> typed) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Threshold threshold : Threshold.values()) {
            if (threshold.namesUnits()) {
                values.put(threshold.key(), typed.getOrDefault(threshold.key(), List.of()));
            } else {
                values.put(threshold.key(), typed.getFirst(threshold.key()));
            }
        }
        return values;
    }

    private static ModelAndView answer(HttpStatus status, DefaultsPage view) {
        return new ModelAndView("organization/defaults", Map.of("view", view), status);
    }
}
