package dev.rapport.tasklist;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who is reminded of work: who has it, or, as long as nobody took it, everybody with access who may take it. */
@Component
class Reminded {

    private final People people;
    private final Sight sight;

    Reminded(People people, Sight sight) {
        this.people = people;
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
                ? Role.of(item.role()).stream().flatMap(role -> people.holders(role).stream())
                : Stream.of();
        return Stream.concat(asked, others)
                .filter(person -> sight.mayTake(sight.of(person), item))
                .map(Person::username)
                .distinct()
                .toList();
    }
}
