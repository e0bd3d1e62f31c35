package dev.rapport.rehearsal.web;

import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import dev.rapport.rehearsal.PuttingClockForward;
import dev.rapport.rehearsal.TellingTime;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The clock is put forward in two steps: choose by how much, then confirm what it will be. */
@Controller
class ClockController {

    private static final List<String> CHOICES = List.of("P1D", "P7D", "P1M");
    private static final String OWN = "own";
    private static final Pattern DAYS = Pattern.compile("\\d{1,3}");

    private final PuttingClockForward moving;
    private final TellingTime telling;

    ClockController(PuttingClockForward moving, TellingTime telling) {
        this.moving = moving;
        this.telling = telling;
    }

    @GetMapping("/demo/clock")
    String page(
            Person reader,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false, defaultValue = "") String days,
            @RequestParam(required = false) @Nullable String moved,
            Model page,
            HttpServletResponse response) {
        requireRight(reader);
        ClockPage.Confirm confirm = null;
        String problem = null;
        try {
            confirm = by == null ? null : confirm(reader, by, days.strip());
        } catch (Refused refused) {
            response.setStatus(refused.reason().status());
            problem = refused.getMessage();
        }
        String chosen = by == null ? CHOICES.get(0) : by;
        page.addAttribute("clock", new ClockPage(now(), CHOICES, chosen, days, confirm, problem, moved != null));
        return "rehearsal/clock";
    }

    @PostMapping("/demo/clock")
    String forward(Person reader, @RequestParam(required = false) @Nullable String advance) {
        moving.forward(reader, advance);
        return "redirect:/demo/clock?moved";
    }

    private ClockPage.Confirm confirm(Person reader, String by, String days) {
        if (by.equals(OWN) && !DAYS.matcher(days).matches()) {
            throw Refused.invalid("/days", "Give a number of days from 1 to 400.");
        }
        String advance = by.equals(OWN) ? "P" + days + "D" : by;
        return new ClockPage.Confirm(
                advance, telling.words(moving.wouldBe(reader, advance).now()));
    }

    private String now() {
        return telling.words(moving.now().now());
    }

    private void requireRight(Person reader) {
        if (!moving.may(reader)) {
            throw Refused.notFound("page");
        }
    }
}
