package dev.rapport.organization;

import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an absence has to fulfil to be kept. Asked while changes of the organization wait. */
@Component
class AbsenceRules {

    private static final int LONGEST = 366;
    private static final int LONGEST_REASON = 200;

    private final Absences absences;
    private final People people;
    private final OrganizationDay day;

    AbsenceRules(Absences absences, People people, OrganizationDay day) {
        this.absences = absences;
        this.people = people;
        this.day = day;
    }

    /**
     * @param by who enters it: the person, or somebody for them who says why
     * @param before what it was, null for a new one
     * @throws Refused naming each bad value
     */
    Absence check(Person by, Person person, @Nullable Absence before, NewAbsence brought) {
        List<FieldProblem> problems = new ArrayList<>();
        Optional<LocalDate> from = date("/from", brought.from(), problems);
        Optional<LocalDate> to = date("/to", brought.to(), problems);
        Optional<Person> substitute = substitute(person, before, brought.substitute(), problems);
        if (from.isPresent() && to.isPresent()) {
            days(before, from.get(), to.get(), problems);
        }
        reason(by, person, reason(brought), problems);
        refuseIfAny(problems);
        Person other = substitute.orElseThrow();
        Absence wanted = before == null
                ? said(by, person, from.orElseThrow(), to.orElseThrow(), other, reason(brought))
                : before.with(from.orElseThrow(), to.orElseThrow(), other.username());
        against(person, other, wanted, problems);
        refuseIfAny(problems);
        return wanted;
    }

    private static Absence said(
            Person by, Person person, LocalDate from, LocalDate to, Person substitute, @Nullable String reason) {
        return new Absence(
                0, person.username(), substitute.username(), from, to, null, null, by.username(), reason, false);
    }

    /** Null where none was given. */
    static @Nullable String reason(NewAbsence brought) {
        String reason = brought.reason() == null ? "" : brought.reason().strip();
        return reason.isEmpty() ? null : reason;
    }

    private static void reason(Person by, Person person, @Nullable String reason, List<FieldProblem> problems) {
        if (by.username().equals(person.username())) {
            if (reason != null) {
                problems.add(new FieldProblem("/reason", "Nobody has to say why they are away. Leave the reason out."));
            }
        } else if (reason == null) {
            problems.add(new FieldProblem(
                    "/reason",
                    "Say why you enter this for " + person.name() + ", such as who asked you to. They read it."));
        } else if (reason.length() > LONGEST_REASON) {
            problems.add(new FieldProblem("/reason", "A reason has up to 200 characters."));
        }
    }

    private void days(@Nullable Absence before, LocalDate from, LocalDate to, List<FieldProblem> problems) {
        LocalDate today = day.today();
        if (before != null && before.hasBegunOn(today)) {
            if (!from.equals(before.from())) {
                problems.add(new FieldProblem(
                        "/from", "The absence has begun, so its first day stays " + before.from() + "."));
            }
        } else if (from.isBefore(today)) {
            problems.add(new FieldProblem("/from", "The first day is over. An absence begins today or later."));
        }
        if (to.isBefore(from)) {
            problems.add(new FieldProblem("/to", "The last day lies before the first."));
        } else if (to.isBefore(today)) {
            problems.add(new FieldProblem("/to", "The last day is over. To be back at once, end the absence."));
        } else if (to.isAfter(from.plusDays(LONGEST - 1))) {
            problems.add(new FieldProblem("/to", "An absence lasts up to 366 days."));
        }
    }

    private Optional<Person> substitute(
            Person person, @Nullable Absence before, @Nullable String username, List<FieldProblem> problems) {
        if (username == null || username.isBlank()) {
            problems.add(new FieldProblem("/substitute", "Say who stands in."));
            return Optional.empty();
        }
        Optional<Person> found = people.find(username.strip()).filter(people::isActive);
        if (found.isEmpty()) {
            problems.add(new FieldProblem("/substitute", "There is nobody called “" + username + "” here."));
        } else if (found.get().username().equals(person.username())) {
            problems.add(new FieldProblem("/substitute", "Nobody stands in for themself. Name somebody else."));
        } else if (before != null
                && before.declinedAt() != null
                && before.substitute().equals(found.get().username())) {
            problems.add(
                    new FieldProblem("/substitute", found.get().name() + " declined to stand in. Name somebody else."));
        }
        return found;
    }

    /** What other absences and the end of access stand against. */
    private void against(Person person, Person substitute, Absence wanted, List<FieldProblem> problems) {
        LocalDate until = substitute.until();
        if (until != null && until.isBefore(wanted.to())) {
            problems.add(new FieldProblem(
                    "/substitute", substitute.name() + " has access until " + until + " only. Name somebody else."));
        }
        absences.overlapping(person.username(), wanted).stream()
                .findFirst()
                .ifPresent(other -> problems.add(new FieldProblem(
                        "/from",
                        "From " + other.from() + " to " + other.to()
                                + " an absence is kept already. Change that one, or end it.")));
        absences.overlapping(substitute.username(), wanted).stream()
                .filter(other ->
                        other.declinedAt() == null && other.substitute().equals(person.username()))
                .findFirst()
                .ifPresent(other -> problems.add(new FieldProblem("/substitute", circle(person, substitute, other))));
    }

    private static String circle(Person person, Person substitute, Absence other) {
        return substitute.name() + " is absent from " + other.from() + " to " + other.to() + ", and " + person.name()
                + " stands in for them. Two people cannot stand in for each other on the same day. Name somebody else,"
                + " or other days.";
    }

    private static Optional<LocalDate> date(String pointer, @Nullable String text, List<FieldProblem> problems) {
        String day = text == null ? "" : text.strip();
        try {
            if (Cells.isDay(day)) {
                return Optional.of(LocalDate.parse(day));
            }
            problems.add(new FieldProblem(
                    pointer, "“" + day + "” is no day. A day is written as year-month-day, such as 2027-03-31."));
        } catch (DateTimeException noSuchDay) {
            problems.add(new FieldProblem(pointer, "There is no day " + day + "."));
        }
        return Optional.empty();
    }

    private static void refuseIfAny(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
    }
}
