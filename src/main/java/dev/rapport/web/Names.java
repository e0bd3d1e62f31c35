package dev.rapport.web;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns keys and usernames into names for people; two statements for a whole list. */
@Component
public class Names {

    private final People people;
    private final Units units;

    Names(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    /** Names of people and units that a page speaks of. What is unknown stands for itself. */
    public static final class Known {

        private final Map<String, String> people = new HashMap<>();
        private final Map<String, String> units = new HashMap<>();

        public String person(@Nullable String username) {
            return username == null ? "" : people.getOrDefault(username, username);
        }

        public String unit(@Nullable String key) {
            return key == null ? "" : units.getOrDefault(key, key);
        }
    }

    public Known of(Collection<? extends @Nullable String> usernames, Collection<? extends @Nullable String> unitKeys) {
        Known known = new Known();
        people.all(present(usernames)).forEach((username, person) -> known.people.put(username, name(person)));
        units.all(present(unitKeys)).forEach((key, unit) -> known.units.put(key, name(unit)));
        return known;
    }

    private static Collection<String> present(Collection<? extends @Nullable String> keys) {
        return keys.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    private static String name(Person person) {
        return person.name();
    }

    private static String name(Unit unit) {
        return unit.name();
    }
}
