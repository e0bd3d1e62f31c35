package dev.rapport.project.web;

import dev.rapport.organization.Person;
import dev.rapport.project.ChangingUnit;
import dev.rapport.project.NewUnitChange;
import dev.rapport.refusal.Refused;
import java.util.ArrayList;
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
@RequestMapping("/projects/{key}/units")
class UnitsController {

    private final UnitPages pages;
    private final ChangingUnit changing;

    UnitsController(UnitPages pages, ChangingUnit changing) {
        this.pages = pages;
        this.changing = changing;
    }

    @GetMapping
    ModelAndView page(Person reader, @PathVariable String key) {
        return new ModelAndView("project/units", Map.of("view", pages.of(reader, key, UnitsPage.Typed.NOTHING, null)));
    }

    @PostMapping
    ModelAndView change(
            Person reader,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String second,
            @RequestParam(required = false) List<String> people,
            @RequestParam(defaultValue = "") String why) {
        List<String> named = people == null ? List.of() : people;
        try {
            changing.change(reader, key, unit, brought(what, to, second, named, why));
            return new ModelAndView("redirect:/projects/{key}/units", Map.of("key", key));
        } catch (Refused refused) {
            if (refused.reason() != Refused.Reason.INVALID) {
                throw refused;
            }
            UnitsPage.Typed typed = new UnitsPage.Typed(unit, what, to, second, named, why);
            return new ModelAndView(
                    "project/units",
                    Map.of("view", pages.of(reader, key, typed, refused)),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private static NewUnitChange brought(String what, String to, String second, List<String> people, String why) {
        List<NewUnitChange.Receiver> receivers = new ArrayList<>();
        receivers.add(new NewUnitChange.Receiver(to, List.of()));
        if (!second.isEmpty()) {
            receivers.add(new NewUnitChange.Receiver(second, List.copyOf(people)));
        }
        return new NewUnitChange(what, new ArrayList<>(receivers), why);
    }
}
