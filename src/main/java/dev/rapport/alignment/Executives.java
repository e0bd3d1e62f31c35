package dev.rapport.alignment;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.project.Project;
import dev.rapport.refusal.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Who is asked in a checkpoint: the project's sponsor and CIO, and by name whoever else the change manager adds of those
 * who lead a unit at the top of the organization.
 */
@Component
class Executives {

    static final String SPONSOR = "sponsor";
    static final String CIO = "cio";
    static final String FURTHER = "executive";

    private final People people;
    private final Units units;

    Executives(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    /** Each once, with their part. */
    Map<String, String> of(Project project, List<String> further) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(project.sponsor(), SPONSOR);
        all.putIfAbsent(project.cio(), CIO);
        further.stream().filter(this::leadsAtTheTop).forEach(person -> all.putIfAbsent(person, FURTHER));
        return all;
    }

    /** @throws Refused where somebody leads no unit at the top */
    void require(List<String> further) {
        if (!further.stream().allMatch(this::leadsAtTheTop)) {
            throw Refused.invalid(
                    "/executives", "Name people with access who lead a unit at the top of the organization.");
        }
    }

    /** Who may be named. */
    List<Person> known() {
        return people.holders(Role.UNIT_MANAGER).stream()
                .filter(this::leadsAtTheTop)
                .toList();
    }

    private boolean leadsAtTheTop(String username) {
        return people.find(username)
                .filter(people::isActive)
                .filter(person -> person.has(Role.UNIT_MANAGER))
                .filter(this::leadsAtTheTop)
                .isPresent();
    }

    private boolean leadsAtTheTop(Person person) {
        return person.unit() != null
                && units.find(person.unit())
                        .filter(unit -> unit.parent() == null)
                        .map(Unit::manager)
                        .filter(person.username()::equals)
                        .isPresent();
    }
}
