package dev.rapport.organization.web;

import dev.rapport.organization.Absence;
import dev.rapport.organization.NewAbsence;
import dev.rapport.organization.OrganizationDay;
import dev.rapport.organization.People;
import dev.rapport.organization.PeopleRights;
import dev.rapport.organization.Person;
import dev.rapport.organization.ReadingAbsences;
import dev.rapport.organization.Role;
import dev.rapport.refusal.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of somebody's absences together: one's own, and the one that administrators and auditors have of others. */
@Component
class AbsencePages {

    private final ReadingAbsences reading;
    private final People people;
    private final OrganizationDay day;

    AbsencePages(ReadingAbsences reading, People people, OrganizationDay day) {
        this.reading = reading;
        this.people = people;
        this.day = day;
    }

    /** What there is to say above the page. */
    private record Note(@Nullable String done, @Nullable String problem, String at, AbsencePage.Typed typed) {

        static final Note NONE = new Note(null, null, "", AbsencePage.Typed.NOTHING);
    }

    ModelAndView show(Person reader, Person of) {
        return answer(HttpStatus.OK, page(reader, of, Note.NONE));
    }

    /**
     * Acts, and shows what became of it. A value that needs a correction is shown beside its field.
     *
     * @param typed what was typed into the form for a new one; null for acts on one that is there
     */
    ModelAndView act(Person reader, Person of, String done, @Nullable NewAbsence typed, Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            if (refused.problems().isEmpty()) {
                throw refused;
            }
            String at = typed == null ? "" : refused.problems().get(0).pointer().substring(1);
            Note note = new Note(null, String.valueOf(refused.getMessage()), at, typed(typed));
            return answer(HttpStatus.UNPROCESSABLE_ENTITY, page(reader, of, note));
        }
        return answer(HttpStatus.OK, page(reader, of, new Note(done, null, "", AbsencePage.Typed.NOTHING)));
    }

    private static ModelAndView answer(HttpStatus status, AbsencePage view) {
        return new ModelAndView("organization/absences", Map.of("view", view), status);
    }

    private static AbsencePage.Typed typed(@Nullable NewAbsence typed) {
        return typed == null
                ? AbsencePage.Typed.NOTHING
                : new AbsencePage.Typed(
                        text(typed.from()), text(typed.to()), text(typed.substitute()), text(typed.reason()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private AbsencePage page(Person reader, Person of, Note note) {
        boolean own = reader.username().equals(of.username());
        LocalDate today = day.today();
        ReadingAbsences.Kept kept = reading.of(reader, of.username());
        List<Absence> all = Stream.concat(kept.absences().stream(), kept.standingIn().stream())
                .toList();
        Map<String, Person> known = people.all(all.stream()
                .flatMap(absence -> Stream.of(absence.person(), absence.substitute(), absence.saidBy()))
                .distinct()
                .toList());
        return new AbsencePage(
                own ? "/absences" : "/people/" + of.username() + "/absences",
                own ? "" : of.name(),
                own || PeopleRights.mayChange(reader),
                rows(kept.absences(), today, true, known),
                rows(kept.standingIn(), today, true, known),
                rows(all, today, false, known),
                colleagues(of),
                note.done(),
                note.problem(),
                note.at(),
                note.typed());
    }

    private static List<AbsencePage.Row> rows(
            List<Absence> absences, LocalDate today, boolean open, Map<String, Person> known) {
        return absences.stream()
                .filter(absence -> absence.isOpenOn(today) == open)
                .map(absence -> row(absence, known))
                .toList();
    }

    private static AbsencePage.Row row(Absence absence, Map<String, Person> known) {
        return new AbsencePage.Row(
                absence.id(),
                name(absence.person(), known),
                name(absence.substitute(), known),
                absence.substitute(),
                absence.from().toString(),
                absence.to().toString(),
                absence.declinedAt() != null,
                absence.endedAt() == null ? "" : absence.endedAt().toString(),
                absence.reason() == null ? "" : name(absence.saidBy(), known),
                text(absence.reason()),
                absence.rehearsal());
    }

    private static String name(String username, Map<String, Person> known) {
        Person person = known.get(username);
        return person == null ? username : person.name();
    }

    private List<AbsencePage.Colleague> colleagues(Person of) {
        List<Person> near = new ArrayList<>(of.unit() == null ? List.of() : people.membersOf(of.unit()));
        of.roles().stream()
                .filter(role -> role != Role.MEMBER && role != Role.VENDOR)
                .forEach(role -> near.addAll(people.holders(role)));
        return near.stream()
                .filter(person -> !person.username().equals(of.username()))
                .map(person -> new AbsencePage.Colleague(person.username(), person.name()))
                .distinct()
                .sorted(Comparator.comparing(AbsencePage.Colleague::name))
                .toList();
    }
}
