package dev.rapport.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The organization's units, a forest without cycles. */
public interface Units {

    Optional<Unit> find(String key);

    /** Those of the keys that are known, in one statement. */
    Map<String, Unit> all(Collection<String> keys);

    /** All units by name. */
    List<Unit> all();

    /**
     * The keys of the units a unit manager leads: those whose manager they are, their own, and everything below. Empty
     * for anybody else.
     */
    Set<String> ledBy(Person person);

    /** The active managers of the units above this one, the nearest first; its own manager is not among them. */
    List<Person> managersAbove(String unit);
}
