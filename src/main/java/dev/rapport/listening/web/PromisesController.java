package dev.rapport.listening.web;

import dev.rapport.listening.AskedPromise;
import dev.rapport.listening.AskingForPromise;
import dev.rapport.listening.HandingOverPromise;
import dev.rapport.listening.PromiseFilter;
import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
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
@RequestMapping("/projects/{key}/promises")
class PromisesController {

    private final PromisePages pages;
    private final AskingForPromise asking;
    private final HandingOverPromise handing;

    PromisesController(PromisePages pages, AskingForPromise asking, HandingOverPromise handing) {
        this.pages = pages;
        this.asking = asking;
        this.handing = handing;
    }

    @GetMapping
    ModelAndView list(
            Person reader,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor) {
        PromisesPage view = pages.list(reader, key, PromiseFilter.of(state), cursor, PromisePages.NOTHING, null);
        return new ModelAndView("listening/promises", Map.of("view", view));
    }

    @PostMapping
    ModelAndView ask(
            Person reader,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String promise,
            @RequestParam(defaultValue = "") String promisor,
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String goLive) {
        AskedPromise asked = new AskedPromise(promise, promisor, recipient, due, goLive.equals("after"), null);
        try {
            return to(key, String.valueOf(asking.ask(reader, key, asked).id()));
        } catch (Refused refused) {
            requireInvalid(refused);
            return new ModelAndView(
                    "listening/promises",
                    Map.of("view", pages.list(reader, key, PromiseFilter.ALL, null, asked, refused)),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/{promise}")
    ModelAndView one(Person reader, @PathVariable String key, @PathVariable String promise) {
        return new ModelAndView("listening/promise", Map.of("view", pages.one(reader, key, promise, null)));
    }

    @PostMapping("/{promise}/hand-over")
    ModelAndView handOver(
            Person reader,
            @PathVariable String key,
            @PathVariable String promise,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String why) {
        try {
            handing.handOver(reader, key, promise, to, why);
            return to(key, promise);
        } catch (Refused refused) {
            requireInvalid(refused);
            return new ModelAndView(
                    "listening/promise",
                    Map.of("view", pages.one(reader, key, promise, refused)),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    /** What a correction cannot mend is answered as everywhere. */
    private static void requireInvalid(Refused refused) {
        if (refused.reason() != Refused.Reason.INVALID) {
            throw refused;
        }
    }

    private static ModelAndView to(String key, String promise) {
        return new ModelAndView("redirect:/projects/{key}/promises/{promise}", Map.of("key", key, "promise", promise));
    }
}
