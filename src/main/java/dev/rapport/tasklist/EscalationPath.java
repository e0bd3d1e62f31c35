package dev.rapport.tasklist;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * To whom late work goes, one after the other: the manager of the unit above, then the project's sponsor. Where the unit
 * above has no manager with access, or it is the holder themself, the next above it counts. Work about the whole project
 * goes up from its holder's unit.
 */
@Component
class EscalationPath {

    private final Units units;
    private final People people;
    private final ProjectOwners owners;

    EscalationPath(Units units, People people, ProjectOwners owners) {
        this.units = units;
        this.people = people;
        this.owners = owners;
    }

    /** Each once, and never whose work it is. */
    List<Person> of(WorkItem item) {
        String holder = item.assignee() == null ? item.intended() : item.assignee();
        List<Person> path = new ArrayList<>();
        above(item, holder).ifPresent(path::add);
        owners.sponsorOf(item.projectKey())
                .flatMap(people::find)
                .filter(people::isActive)
                .filter(sponsor -> isAnother(sponsor, holder) && !path.contains(sponsor))
                .ifPresent(path::add);
        return path;
    }

    private Optional<Person> above(WorkItem item, @Nullable String holder) {
        return Optional.ofNullable(item.unit() == null ? unitOf(holder) : item.unit()).stream()
                .flatMap(unit -> units.managersAbove(unit).stream())
                .filter(manager -> isAnother(manager, holder))
                .findFirst();
    }

    private @Nullable String unitOf(@Nullable String holder) {
        return Optional.ofNullable(holder)
                .flatMap(people::find)
                .map(Person::unit)
                .orElse(null);
    }

    private static boolean isAnother(Person person, @Nullable String holder) {
        return !person.username().equals(holder);
    }
}
