package dev.rapport.project.web;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.project.HandingOverEverything;
import dev.rapport.project.NamingSuccessor;
import dev.rapport.project.Project;
import dev.rapport.project.ReadingHoldings;
import dev.rapport.project.ReadingProjects;
import dev.rapport.project.ReadingRoleChanges;
import dev.rapport.project.RoleChange;
import dev.rapport.project.WorkHandover;
import dev.rapport.refusal.Refused;
import dev.rapport.web.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page together on which roles of a project go to somebody else. */
@Component
class RolePages {

    private final ReadingProjects reading;
    private final ReadingRoleChanges changes;
    private final ReadingHoldings holdings;
    private final People people;
    private final Names names;

    RolePages(
            ReadingProjects reading, ReadingRoleChanges changes, ReadingHoldings holdings, People people, Names names) {
        this.reading = reading;
        this.changes = changes;
        this.holdings = holdings;
        this.people = people;
        this.names = names;
    }

    RolesPage of(Person reader, String key, RolesPage.Typed typed, @Nullable Refused refused) {
        Project project = reading.whole(reader, key);
        List<RoleChange> all = changes.of(reader, key);
        List<WorkHandover> leaving = holdings.askedIn(reader, key);
        List<String> spokenOf = usernames(project, all);
        leaving.forEach(one -> spokenOf.add(one.to()));
        Names.Known known = names.of(spokenOf, List.of());
        boolean mayName = NamingSuccessor.may(reader, project);
        return new RolesPage(
                key,
                project.name(),
                project.rehearsal(),
                leads(project).entrySet().stream()
                        .map(lead -> lead(lead.getKey(), lead.getValue(), all, leaving, known))
                        .toList(),
                all.stream().map(change -> change(change, known)).toList(),
                mayName,
                HandingOverEverything.may(reader),
                mayName ? somebody(reader) : List.of(),
                refused == null ? null : String.valueOf(refused.getMessage()),
                refused == null || refused.problems().isEmpty()
                        ? ""
                        : refused.problems().get(0).pointer().substring(1),
                typed);
    }

    private static Map<Role, String> leads(Project project) {
        Map<Role, String> leads = new LinkedHashMap<>();
        leads.put(Role.SPONSOR, project.sponsor());
        leads.put(Role.CIO, project.cio());
        leads.put(Role.IT_LEAD, project.itLead());
        leads.put(Role.CHANGE_MANAGER, project.changeManager());
        put(leads, Role.PROCESS_OWNER, project.processOwner());
        put(leads, Role.CONTROLLER, project.controller());
        put(leads, Role.EMPLOYEE_REPRESENTATIVE, project.employeeRepresentative());
        return leads;
    }

    private static void put(Map<Role, String> leads, Role role, @Nullable String holder) {
        if (holder != null) {
            leads.put(role, holder);
        }
    }

    private static List<String> usernames(Project project, List<RoleChange> changes) {
        List<String> all = new ArrayList<>(leads(project).values());
        changes.forEach(change -> all.addAll(List.of(change.from(), change.to(), change.namedBy())));
        return all;
    }

    private RolesPage.Lead lead(
            Role role, String holder, List<RoleChange> all, List<WorkHandover> leaving, Names.Known known) {
        List<RoleChange> open = all.stream()
                .filter(change -> change.endedAt() == null && change.role().equals(role.key()))
                .toList();
        return new RolesPage.Lead(
                role.key(),
                holder,
                known.person(holder),
                people.find(holder).filter(people::isActive).isEmpty(),
                Stream.concat(
                                open.stream()
                                        .filter(change -> change.state() == RoleChange.State.ASKED)
                                        .map(RoleChange::to),
                                leaving.stream()
                                        .filter(one -> one.from().equals(holder))
                                        .map(WorkHandover::to))
                        .map(known::person)
                        .findFirst()
                        .orElse(""),
                open.stream().anyMatch(change -> change.state() == RoleChange.State.REALIGNING));
    }

    private static RolesPage.Change change(RoleChange change, Names.Known known) {
        return new RolesPage.Change(
                change.role(),
                known.person(change.from()),
                known.person(change.to()),
                known.person(change.namedBy()),
                change.why(),
                change.namedAt().toString(),
                change.state().word(),
                change.words() == null ? "" : change.words(),
                change.rehearsal());
    }

    /** Each once, with all of the roles that count here. */
    private List<RolesPage.Somebody> somebody(Person reader) {
        Map<String, List<String>> roles = new LinkedHashMap<>();
        Map<String, String> named = new LinkedHashMap<>();
        for (Role role : NamingSuccessor.ROLES) {
            for (Person person : people.holders(role)) {
                if (!person.username().equals(reader.username())) {
                    named.put(person.username(), person.name());
                    roles.computeIfAbsent(person.username(), anew -> new ArrayList<>())
                            .add(role.title());
                }
            }
        }
        return named.entrySet().stream()
                .map(one -> new RolesPage.Somebody(
                        one.getKey(),
                        one.getValue() + ", "
                                + roles.getOrDefault(one.getKey(), List.of()).stream()
                                        .collect(Collectors.joining(" and "))))
                .toList();
    }
}
