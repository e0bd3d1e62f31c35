package dev.rapport.organization;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Refuses a file after which open work would be with nobody: somebody's last day has passed who still holds some, or a
 * unit of a running project has no manager any more.
 */
@Component
class Leaving {

    private final People people;
    private final List<HeldWork> held;

    Leaving(People people, @Lazy List<HeldWork> held) {
        this.people = people;
        this.held = held;
    }

    void check(Upload upload, Map<String, Unit> oldUnits, Map<String, Person> oldPeople) {
        List<String> gone = upload.people.entrySet().stream()
                .filter(row -> !people.isActive(row.getValue().value()))
                .filter(row -> has(oldPeople.get(row.getKey()), people::isActive))
                .map(Map.Entry::getKey)
                .toList();
        List<String> led = upload.units.entrySet().stream()
                .filter(row -> row.getValue().value().manager() == null)
                .filter(row -> has(oldUnits.get(row.getKey()), unit -> unit.manager() != null))
                .map(Map.Entry::getKey)
                .toList();
        if (!gone.isEmpty()) {
            held.forEach(work -> work.ofPeople(gone).forEach((username, what) -> left(upload, username, what)));
        }
        if (!led.isEmpty()) {
            held.forEach(work -> work.ofUnits(led).forEach((key, what) -> unled(upload, key, what)));
        }
    }

    private static <T> boolean has(@Nullable T before, Predicate<T> what) {
        return before != null && what.test(before);
    }

    private static void left(Upload upload, String username, String what) {
        Upload.Of<Person> read = upload.people.get(username);
        if (read != null) {
            Person person = read.value();
            String unit = person.unit() == null ? "" : " (unit “" + person.unit() + "”)";
            read.row()
                    .complain(
                            "until",
                            person.name() + unit + " still holds " + what
                                    + ". Hand it over first: People, “" + username
                                    + "”, Hand over all their work. Then bring this file again.");
        }
    }

    private static void unled(Upload upload, String key, String what) {
        Upload.Of<Unit> read = upload.units.get(key);
        if (read != null) {
            read.row()
                    .complain(
                            "manager",
                            read.value().name() + " (“" + key + "”) is a part of " + what
                                    + " and needs somebody who leads it. Have it merged, split or closed there first, or name"
                                    + " another manager.");
        }
    }
}
