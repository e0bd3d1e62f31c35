package dev.rapport.tasklist;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who is reminded of work: who has it, or, as long as nobody took it, everybody with access who may take it. Of a unit's
 * work only who leads that unit: those above hear of it when it is late.
 */
@Component
class Reminded {

    private final People people;
    private final Units units;
    private final Sight sight;

    Reminded(People people, Units units, Sight sight) {
        this.people = people;
        this.units = units;
        this.sight = sight;
    }

    /** Usernames, each once. */
    List<String> of(WorkItem item) {
        return item.assignee() != null ? List.of(item.assignee()) : whoMayTake(item);
    }

    private List<String> whoMayTake(WorkItem item) {
        Stream<Person> asked = Stream.ofNullable(item.intended())
                .flatMap(one -> people.find(one).stream())
                .filter(people::isActive);
        Stream<Person> others = Sight.isOpenToRole(item)
                ? Role.of(item.role()).stream().flatMap(role -> holders(role, item))
                : Stream.of();
        return Stream.concat(asked, others)
                .filter(person -> sight.mayTake(sight.of(person), item))
                .map(Person::username)
                .distinct()
                .toList();
    }

    private Stream<Person> holders(Role role, WorkItem item) {
        Stream<Person> holders = people.holders(role).stream();
        String unit = item.unit();
        if (role != Role.UNIT_MANAGER || unit == null) {
            return holders;
        }
        String manager = units.find(unit).map(Unit::manager).orElse(null);
        return holders.filter(
                person -> unit.equals(person.unit()) || person.username().equals(manager));
    }
}
