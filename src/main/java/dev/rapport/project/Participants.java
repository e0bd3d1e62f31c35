package dev.rapport.project;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who holds a role in a project. */
@Service
public class Participants {

    private final Projects projects;
    private final Units units;
    private final People people;
    private final PeopleOfUnit members;

    Participants(Projects projects, Units units, People people, PeopleOfUnit members) {
        this.projects = projects;
        this.units = units;
        this.people = people;
        this.members = members;
    }

    /**
     * The one person whom a step asks.
     *
     * @param unit the unit the step is about, or null
     * @return empty where the role is held by several, as in the training department, or where nobody who has access
     *     holds it
     */
    public Optional<String> holder(Role role, String projectKey, @Nullable String unit) {
        return Optional.ofNullable(named(role, projects.get(projectKey), unit)).filter(this::hasAccess);
    }

    /**
     * Everybody with access who holds the role in the project.
     *
     * @param unit the unit that is spoken of, or null for all units of the project
     * @return usernames, each once
     */
    public Set<String> holders(Role role, String projectKey, @Nullable String unit) {
        Project project = projects.get(projectKey);
        List<String> about = unit == null ? project.units() : List.of(unit);
        Stream<String> holders = switch (role) {
            case UNIT_MANAGER -> about.stream().flatMap(each -> Stream.ofNullable(named(role, project, each)));
            case MEMBER ->
                about.stream()
                        .flatMap(each -> members.of(projectKey, each).stream())
                        .filter(person -> person.has(Role.MEMBER))
                        .map(Person::username);
            case TRAINING_DEPARTMENT -> people.holders(role).stream().map(Person::username);
            case VENDOR -> project.vendors().stream().flatMap(vendor -> vendor.people().stream());
            case AUDITOR, ADMINISTRATOR -> Stream.of();
            default -> Stream.ofNullable(named(role, project, unit));
        };
        return holders.filter(this::hasAccess).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean hasAccess(String username) {
        return people.find(username).filter(people::isActive).isPresent();
    }

    private @Nullable String named(Role role, Project project, @Nullable String unit) {
        return switch (role) {
            case SPONSOR -> project.sponsor();
            case CIO -> project.cio();
            case IT_LEAD -> project.itLead();
            case CHANGE_MANAGER -> project.changeManager();
            case PROCESS_OWNER -> project.processOwner();
            case CONTROLLER -> project.controller();
            case EMPLOYEE_REPRESENTATIVE -> project.employeeRepresentative();
            case UNIT_MANAGER ->
                unit == null ? null : units.find(unit).map(Unit::manager).orElse(null);
            case MEMBER, VENDOR, TRAINING_DEPARTMENT, AUDITOR, ADMINISTRATOR -> null;
        };
    }

    /** People by name for pages; unknown usernames stand for themselves. */
    public String nameOf(@Nullable String username) {
        return username == null ? "" : people.find(username).map(Person::name).orElse(username);
    }
}
