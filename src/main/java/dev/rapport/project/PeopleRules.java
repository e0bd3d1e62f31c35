package dev.rapport.project;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everybody a project names exists, has access and holds the role they are named for; and who writes the one side of the
 * charter does not write the other.
 */
final class PeopleRules {

    private final People people;
    private final Findings findings;

    PeopleRules(People people, Findings findings) {
        this.people = people;
        this.findings = findings;
    }

    private record Named(
            String pointer, String username, @Nullable Role role) {}

    void check(NewProject project) {
        List<Named> named = new ArrayList<>();
        name(named, "/sponsor", project.sponsor(), Role.SPONSOR);
        name(named, "/cio", project.cio(), Role.CIO);
        name(named, "/itLead", project.itLead(), Role.IT_LEAD);
        name(named, "/changeManager", project.changeManager(), Role.CHANGE_MANAGER);
        name(named, "/processOwner", project.processOwner(), Role.PROCESS_OWNER);
        name(named, "/controller", project.controller(), Role.CONTROLLER);
        name(named, "/employeeRepresentative", project.employeeRepresentative(), Role.EMPLOYEE_REPRESENTATIVE);
        vendors(project, named);
        owners(project, named);
        Map<String, Person> known = people.all(
                named.stream().map(Named::username).filter(Findings::storable).toList());
        named.forEach(one -> check(one, known.get(one.username())));
        if (known.containsKey(String.valueOf(project.cio())) && Objects.equals(project.cio(), project.sponsor())) {
            findings.add("/cio", TwoSides.WHY + " Name somebody else here.");
        }
    }

    private void vendors(NewProject project, List<Named> named) {
        Parts.each(project.vendors(), "/vendors", findings, (pointer, vendor) -> {
            findings.required(pointer + "/name", vendor.name(), 200);
            Parts.each(
                    vendor.people(),
                    pointer + "/people",
                    findings,
                    (at, person) -> name(named, at, person, Role.VENDOR));
        });
    }

    private void owners(NewProject project, List<Named> named) {
        Parts.each(project.benefits(), "/benefits", findings, (pointer, benefit) -> {
            findings.required(pointer + "/name", benefit.name(), 200);
            findings.required(pointer + "/measure", benefit.measure(), 100);
            findings.figure(pointer + "/baseline", benefit.baseline());
            findings.figure(pointer + "/target", benefit.target());
            name(named, pointer + "/owner", benefit.owner(), null);
        });
    }

    private static void name(List<Named> named, String pointer, @Nullable String username, @Nullable Role role) {
        if (username != null && !username.isBlank()) {
            named.add(new Named(pointer, username, role));
        }
    }

    private void check(Named named, @Nullable Person person) {
        if (person == null) {
            findings.add(named.pointer(), "Nobody here has the username “" + named.username() + "”.");
        } else if (!people.isActive(person)) {
            findings.add(named.pointer(), person.name() + " (“" + named.username() + "”) no longer has access.");
        } else if (named.role() != null && !person.has(named.role())) {
            findings.add(
                    named.pointer(),
                    person.name() + " (“" + named.username() + "”) does not have the role "
                            + named.role().key() + ".");
        }
    }
}
