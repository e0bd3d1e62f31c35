package dev.rapport.organization.web;

import dev.rapport.organization.CalendarRights;
import dev.rapport.organization.ImportingCalendar;
import dev.rapport.organization.NewCalendar;
import dev.rapport.organization.Person;
import dev.rapport.organization.SettingCalendar;
import dev.rapport.organization.web.CalendarPages.Outcome;
import dev.rapport.refusal.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/calendar")
class CalendarController {

    private final CalendarPages pages;
    private final SettingCalendar setting;
    private final ImportingCalendar importing;

    CalendarController(CalendarPages pages, SettingCalendar setting, ImportingCalendar importing) {
        this.pages = pages;
        this.setting = setting;
        this.importing = importing;
    }

    @GetMapping
    ModelAndView page(Person reader) {
        return answer(reader, HttpStatus.OK, Outcome.none());
    }

    @PostMapping
    ModelAndView week(
            Person reader,
            @RequestParam(required = false) @Nullable List<String> workingDays,
            @RequestParam(defaultValue = "") String remindBefore,
            @RequestParam(defaultValue = "") String escalateAfter) {
        List<@Nullable String> days = new ArrayList<>(workingDays == null ? List.of() : workingDays);
        return change(
                reader,
                before -> before.with(days, number(remindBefore), number(escalateAfter)),
                "calendar.saved",
                "",
                "");
    }

    @PostMapping("/holidays")
    ModelAndView add(
            Person reader, @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String name) {
        return change(reader, before -> before.and(day, name), "calendar.added", day, name);
    }

    @PostMapping("/holidays/remove")
    ModelAndView remove(Person reader, @RequestParam(defaultValue = "") String day) {
        return change(reader, before -> before.without(day), "calendar.removed", "", "");
    }

    @PostMapping("/import")
    ModelAndView importFile(Person reader, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        CalendarRights.requireChange(reader);
        try {
            if (file == null || file.isEmpty()) {
                throw Refused.invalid("/file", "Choose a file.");
            }
            try (InputStream rows = file.getInputStream()) {
                Outcome done = new Outcome(
                        "calendar.imported", importing.importing(reader, rows), null, "", List.of(), "", "");
                return answer(reader, HttpStatus.OK, done);
            }
        } catch (Refused refused) {
            return refused(reader, refused, "", "");
        }
    }

    private ModelAndView change(
            Person reader, UnaryOperator<NewCalendar> change, String done, String day, String name) {
        CalendarRights.requireChange(reader);
        try {
            setting.set(reader, change);
            return answer(reader, HttpStatus.OK, Outcome.done(done));
        } catch (Refused refused) {
            return refused(reader, refused, day, name);
        }
    }

    private ModelAndView refused(Person reader, Refused refused, String day, String name) {
        Outcome outcome = new Outcome(
                null, null, String.valueOf(refused.getMessage()), field(refused), refused.problems(), day, name);
        return answer(reader, HttpStatus.UNPROCESSABLE_ENTITY, outcome);
    }

    /** The field of the page that the first problem is about. */
    private static String field(Refused refused) {
        String pointer =
                refused.problems().isEmpty() ? "" : refused.problems().get(0).pointer();
        if (pointer.startsWith("/holidays/")) {
            return pointer.substring(pointer.lastIndexOf('/') + 1);
        }
        return List.of("workingDays", "remindBefore", "escalateAfter", "file").stream()
                .filter(field -> pointer.startsWith("/" + field))
                .findFirst()
                .orElse("");
    }

    /** What is no number is no possible number of days either. */
    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
    }

    private ModelAndView answer(Person reader, HttpStatus status, Outcome outcome) {
        return new ModelAndView("organization/calendar", Map.of("view", pages.of(reader, outcome)), status);
    }
}
