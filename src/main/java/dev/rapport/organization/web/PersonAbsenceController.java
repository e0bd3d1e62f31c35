package dev.rapport.organization.web;

import dev.rapport.organization.EndingAbsence;
import dev.rapport.organization.NewAbsence;
import dev.rapport.organization.People;
import dev.rapport.organization.PeopleRights;
import dev.rapport.organization.Person;
import dev.rapport.organization.SayingAbsence;
import dev.rapport.refusal.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Somebody's absences, for administrators, who enter them for who cannot, and for auditors. */
@Controller
@RequestMapping("/people/{username}/absences")
class PersonAbsenceController {

    private final AbsencePages pages;
    private final SayingAbsence saying;
    private final EndingAbsence ending;
    private final People people;

    PersonAbsenceController(AbsencePages pages, SayingAbsence saying, EndingAbsence ending, People people) {
        this.pages = pages;
        this.saying = saying;
        this.ending = ending;
        this.people = people;
    }

    @GetMapping
    ModelAndView page(Person reader, @PathVariable String username) {
        PeopleRights.requirePage(reader);
        return pages.show(reader, person(username, "person"));
    }

    @PostMapping
    ModelAndView say(
            Person reader,
            @PathVariable String username,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String substitute,
            @RequestParam(defaultValue = "") String reason) {
        Person of = toChange(reader, username, "person");
        NewAbsence brought = new NewAbsence(from, to, substitute, reason);
        return pages.act(reader, of, "absence.said", brought, () -> saying.say(reader, username, null, brought));
    }

    @PostMapping("/{absence}")
    ModelAndView change(
            Person reader,
            @PathVariable String username,
            @PathVariable("absence") long id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String substitute,
            @RequestParam(defaultValue = "") String reason) {
        Person of = toChange(reader, username, "absence");
        NewAbsence brought = new NewAbsence(from, to, substitute, reason);
        return pages.act(reader, of, "absence.changed", null, () -> saying.say(reader, username, id, brought));
    }

    @PostMapping("/{absence}/end")
    ModelAndView end(Person reader, @PathVariable String username, @PathVariable("absence") long id) {
        Person of = toChange(reader, username, "absence");
        return pages.act(reader, of, "absence.ended", null, () -> ending.end(reader, username, id));
    }

    private Person toChange(Person reader, String username, String sought) {
        PeopleRights.requirePage(reader);
        PeopleRights.requireChange(reader);
        return person(username, sought);
    }

    private Person person(String username, String sought) {
        return people.find(username).orElseThrow(() -> Refused.notFound(sought));
    }
}
