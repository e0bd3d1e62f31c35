package dev.rapport.project.web;

import dev.rapport.organization.Person;
import dev.rapport.project.HandingOverEverything;
import dev.rapport.project.ReadingHoldings;
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
@RequestMapping("/people/{username}/handovers")
class HandoversController {

    private final HandoverPages pages;
    private final HandingOverEverything handing;

    HandoversController(HandoverPages pages, HandingOverEverything handing) {
        this.pages = pages;
        this.handing = handing;
    }

    @GetMapping
    ModelAndView page(Person reader, @PathVariable String username) {
        requirePage(reader);
        return new ModelAndView("project/handovers", Map.of("view", pages.of(reader, username, "", "", null)));
    }

    @PostMapping
    ModelAndView handOver(
            Person reader,
            @PathVariable String username,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String why) {
        requirePage(reader);
        try {
            handing.handOver(reader, username, to, why);
            return new ModelAndView("redirect:/people/{username}/handovers", Map.of("username", username));
        } catch (Refused refused) {
            if (refused.reason() != Refused.Reason.INVALID && refused.reason() != Refused.Reason.OVERTAKEN) {
                throw refused;
            }
            HttpStatus status =
                    refused.reason() == Refused.Reason.INVALID ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT;
            return new ModelAndView(
                    "project/handovers", Map.of("view", pages.of(reader, username, to, why, refused)), status);
        }
    }

    private static void requirePage(Person reader) {
        if (!ReadingHoldings.may(reader)) {
            throw Refused.notFound("page");
        }
    }
}
