package dev.rapport.organization.web;

import dev.rapport.organization.DecliningSubstitution;
import dev.rapport.organization.EndingAbsence;
import dev.rapport.organization.NewAbsence;
import dev.rapport.organization.Person;
import dev.rapport.organization.SayingAbsence;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own absences. */
@Controller
@RequestMapping("/absences")
class AbsenceController {

    private final AbsencePages pages;
    private final SayingAbsence saying;
    private final EndingAbsence ending;
    private final DecliningSubstitution declining;

    AbsenceController(AbsencePages pages, SayingAbsence saying, EndingAbsence ending, DecliningSubstitution declining) {
        this.pages = pages;
        this.saying = saying;
        this.ending = ending;
        this.declining = declining;
    }

    @GetMapping
    ModelAndView page(Person reader) {
        return pages.show(reader, reader);
    }

    @PostMapping
    ModelAndView say(
            Person reader,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String substitute) {
        NewAbsence brought = new NewAbsence(from, to, substitute, null);
        return pages.act(
                reader, reader, "absence.said", brought, () -> saying.say(reader, reader.username(), null, brought));
    }

    @PostMapping("/{absence}")
    ModelAndView change(
            Person reader,
            @PathVariable("absence") long id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String substitute) {
        NewAbsence brought = new NewAbsence(from, to, substitute, null);
        return pages.act(
                reader, reader, "absence.changed", null, () -> saying.say(reader, reader.username(), id, brought));
    }

    @PostMapping("/{absence}/end")
    ModelAndView end(Person reader, @PathVariable("absence") long id) {
        return pages.act(reader, reader, "absence.ended", null, () -> ending.end(reader, reader.username(), id));
    }

    @PostMapping("/{absence}/decline")
    ModelAndView decline(Person reader, @PathVariable("absence") long id) {
        return pages.act(reader, reader, "absence.declined", null, () -> declining.decline(reader, id));
    }
}
