package dev.rapport.project.web;

import dev.rapport.organization.Person;
import dev.rapport.project.NamingSuccessor;
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
@RequestMapping("/projects/{key}/roles")
class RolesController {

    private final RolePages pages;
    private final NamingSuccessor naming;

    RolesController(RolePages pages, NamingSuccessor naming) {
        this.pages = pages;
        this.naming = naming;
    }

    @GetMapping
    ModelAndView page(Person reader, @PathVariable String key) {
        return new ModelAndView("project/roles", Map.of("view", pages.of(reader, key, RolesPage.Typed.NOTHING, null)));
    }

    @PostMapping
    ModelAndView handOver(
            Person reader,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String why) {
        try {
            naming.name(reader, key, role, to, why);
            return new ModelAndView("redirect:/projects/{key}/roles", Map.of("key", key));
        } catch (Refused refused) {
            if (refused.reason() != Refused.Reason.INVALID) {
                throw refused;
            }
            RolesPage view = pages.of(reader, key, new RolesPage.Typed(role, to, why), refused);
            return new ModelAndView("project/roles", Map.of("view", view), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }
}
