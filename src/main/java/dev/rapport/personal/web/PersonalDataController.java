package dev.rapport.personal.web;

import dev.rapport.organization.Person;
import dev.rapport.personal.AskingAnew;
import dev.rapport.refusal.Refused;
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
@RequestMapping("/projects/{key}/personal-data")
class PersonalDataController {

    private static final String PAGE = "personal/personal-data";

    private final PersonalDataPages pages;
    private final AskingAnew asking;

    PersonalDataController(PersonalDataPages pages, AskingAnew asking) {
        this.pages = pages;
        this.asking = asking;
    }

    @GetMapping
    ModelAndView page(Person reader, @PathVariable String key) {
        return new ModelAndView(PAGE, Map.of("view", pages.of(reader, key, null, "")));
    }

    @PostMapping
    ModelAndView ask(Person reader, @PathVariable String key, @RequestParam(defaultValue = "") String why) {
        try {
            asking.ask(reader, key, why);
            return new ModelAndView("redirect:/projects/{key}/personal-data", Map.of("key", key));
        } catch (Refused refused) {
            if (refused.reason() != Refused.Reason.INVALID) {
                throw refused;
            }
            return new ModelAndView(
                    PAGE, Map.of("view", pages.of(reader, key, refused, why)), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }
}
