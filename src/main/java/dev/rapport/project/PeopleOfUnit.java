package dev.rapport.project;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Who belongs to a unit in a project: its people, and those of units that were merged into it, or closed or split in its
 * favour, while the organization's files still name the old unit.
 */
@Service
public class PeopleOfUnit {

    private final People people;
    private final UnitChanges changes;

    PeopleOfUnit(People people, UnitChanges changes) {
        this.people = people;
        this.changes = changes;
    }

    /** With access, by name. */
    public List<Person> of(String projectKey, String unit) {
        Map<String, Person> all = new LinkedHashMap<>();
        collect(changes.doneIn(projectKey), unit, all, new HashSet<>());
        return all.values().stream()
                .sorted(Comparator.comparing((Person one) -> one.name().toLowerCase(java.util.Locale.ROOT))
                        .thenComparing(Person::username))
                .toList();
    }

    private void collect(Collection<UnitChange> done, String unit, Map<String, Person> all, Set<String> seen) {
        if (!seen.add(unit)) {
            return;
        }
        people.membersOf(unit).forEach(person -> all.put(person.username(), person));
        for (UnitChange change : done) {
            change.receivers().stream()
                    .filter(part -> part.unit().equals(unit))
                    .forEach(part -> came(done, change, part, all, seen));
        }
    }

    private void came(
            Collection<UnitChange> done,
            UnitChange change,
            UnitChange.Part part,
            Map<String, Person> all,
            Set<String> seen) {
        Map<String, Person> theirs = new LinkedHashMap<>();
        collect(done, change.unit(), theirs, seen);
        if (part.people().isEmpty()) {
            change.receivers().forEach(other -> theirs.keySet().removeAll(other.people()));
        } else {
            theirs.keySet().retainAll(part.people());
        }
        all.putAll(theirs);
    }
}
