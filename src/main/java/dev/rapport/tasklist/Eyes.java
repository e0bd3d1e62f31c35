package dev.rapport.tasklist;

import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reader with what decides on sight.
 *
 * @param led the units the reader leads, with those below them
 * @param absent the usernames of those whom the reader stands in for today
 */
record Eyes(Person reader, Set<String> led, Set<String> absent) {

    boolean all() {
        return reader.hasAny(Role.CHANGE_MANAGER, Role.AUDITOR);
    }

    /** Administrators and auditors do nobody's task. */
    boolean doesNothing() {
        return Set.of(Role.ADMINISTRATOR, Role.AUDITOR).containsAll(reader.roles());
    }

    boolean is(@Nullable String username) {
        return reader.username().equals(username);
    }

    String[] ledUnits() {
        return led.toArray(String[]::new);
    }

    String[] absentPeople() {
        return absent.toArray(String[]::new);
    }

    String[] roleKeys() {
        return reader.roles().stream().map(Role::key).toArray(String[]::new);
    }
}
