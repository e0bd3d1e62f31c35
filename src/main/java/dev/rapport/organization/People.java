package dev.rapport.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everybody known, active or not. */
public interface People {

    Optional<Person> find(String username);

    /** Those of the usernames that are known, in one statement. */
    Map<String, Person> all(Collection<String> usernames);

    /** Active people of the unit itself, not of those below it, by name. */
    List<Person> membersOf(String unit);

    /** Whether the person still has access: {@link Person#until} is the last day that counts. */
    boolean isActive(Person person);

    /** Active people who hold the role, by name. */
    List<Person> holders(Role role);
}
