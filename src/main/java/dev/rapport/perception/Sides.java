package dev.rapport.perception;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.project.Listening;
import dev.rapport.project.Project;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who answers for which side in a project: everybody of the affected units, of IT's units, and of the vendor, and those
 * who lead them. Who runs the project’s change, and who audits or administers, does not answer.
 */
@Component
class Sides {

    private final People people;
    private final Units units;

    Sides(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    /** Each person once, by name of the account. Whoever belongs to IT answers for IT. */
    List<Voter> of(Project project, Listening listening) {
        Map<String, Voter> voters = new LinkedHashMap<>();
        project.vendors()
                .forEach(vendor -> vendor.people()
                        .forEach(person -> add(
                                voters,
                                project,
                                person,
                                Party.VENDOR,
                                person.equals(vendor.people().get(0)))));
        add(voters, project, project.cio(), Party.IT_DELIVERY, true);
        add(voters, project, project.itLead(), Party.IT_DELIVERY, true);
        add(voters, project, project.sponsor(), Party.BUSINESS, true);
        listening.itOperations().forEach(unit -> addUnit(voters, project, unit, Party.IT_OPERATIONS));
        listening.itDelivery().forEach(unit -> addUnit(voters, project, unit, Party.IT_DELIVERY));
        project.units().forEach(unit -> addUnit(voters, project, unit, Party.BUSINESS));
        add(voters, project, project.processOwner(), Party.BUSINESS, false);
        return List.copyOf(voters.values());
    }

    private void addUnit(Map<String, Voter> voters, Project project, String unit, Party side) {
        String manager = units.find(unit).map(Unit::manager).orElse(null);
        add(voters, project, manager, side, true);
        people.membersOf(unit).forEach(person -> add(voters, project, person.username(), side, false));
    }

    private void add(
            Map<String, Voter> voters, Project project, @Nullable String username, Party side, boolean leader) {
        if (username == null || username.equals(project.changeManager()) || voters.containsKey(username)) {
            return;
        }
        people.find(username)
                .filter(people::isActive)
                .filter(Sides::answers)
                .ifPresent(person -> voters.put(username, new Voter(username, side, leader)));
    }

    private static boolean answers(Person person) {
        return !person.hasAny(Role.AUDITOR, Role.ADMINISTRATOR);
    }
}
