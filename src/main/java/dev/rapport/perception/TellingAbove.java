package dev.rapport.perception;

import dev.rapport.correspondence.SendingMessage;
import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Units;
import dev.rapport.project.Project;
import dev.rapport.project.Projects;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells whoever leads above sponsor and CIO that the two do not agree on the problem, and where they stay apart: of each
 * whoever leads their unit, or the nearest above it, and is neither of them. Where nobody does for either, the change manager
 * hears that nobody above was told.
 */
@Component
class TellingAbove {

    private final Projects projects;
    private final People people;
    private final Units units;
    private final SendingMessage sending;

    TellingAbove(Projects projects, People people, Units units, SendingMessage sending) {
        this.projects = projects;
        this.people = people;
        this.units = units;
        this.sending = sending;
    }

    void tell(Round round, String business, String it) {
        Project project = projects.get(round.projectKey());
        List<String> both = List.of(project.sponsor(), project.cio());
        Set<String> above = new LinkedHashSet<>();
        both.stream()
                .flatMap(person -> people.find(person).map(Person::unit).stream())
                .forEach(unit -> leading(unit)
                        .filter(manager -> !both.contains(manager))
                        .findFirst()
                        .ifPresent(above::add));
        sending.send(
                project.key(),
                above.isEmpty() ? Set.of(project.changeManager()) : above,
                "Business and IT do not agree on the problem of “" + shortened(project.name()) + "”",
                "After several drafts, " + name(project.sponsor()) + " as sponsor and "
                        + name(project.cio())
                        + " as CIO do not sign the same statement of the problem. Until both sign,"
                        + " now with their dissent in it, nothing is planned. "
                        + (above.isEmpty()
                                ? "Nobody leads above either of them, so nobody else was told."
                                : "You lead above one of them, so you are told; nothing is asked of you here.")
                        + "\n\nWhere the business does not agree: " + business
                        + "\n\nWhere IT does not agree: " + it);
    }

    /** Who leads the unit, then who leads those above it, the nearest first. */
    private Stream<String> leading(String unit) {
        Stream<String> own = units.find(unit).stream()
                .flatMap(here -> Stream.ofNullable(here.manager()))
                .filter(manager -> people.find(manager).filter(people::isActive).isPresent());
        return Stream.concat(own, units.managersAbove(unit).stream().map(Person::username));
    }

    private String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    private static String shortened(String name) {
        return name.length() <= 90 ? name : name.substring(0, 89) + "…";
    }
}
