package dev.rapport.organization;

import dev.rapport.refusal.Refused;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes over the roles that somebody trusted says a person has. Who leads a unit stays a unit manager. */
@Component
public class ReplacingRoles {

    private final People people;
    private final Units units;
    private final StoredOrganization stored;

    ReplacingRoles(People people, Units units, StoredOrganization stored) {
        this.people = people;
        this.units = units;
        this.stored = stored;
    }

    /**
     * @param given at least one
     * @param administrators whether who says so decides about administrators too; otherwise that role stays as it was
     * @return the person with the roles they have now
     */
    @Transactional
    public Person replace(String username, Set<Role> given, boolean administrators) {
        Person before = find(username);
        if (before.roles().equals(after(before, given, administrators))) {
            return before;
        }
        stored.lock();
        Person locked = find(username);
        Person now = locked.with(after(locked, given, administrators));
        stored.writeRoles(List.of(now));
        return now;
    }

    private Person find(String username) {
        return people.find(username).orElseThrow(() -> Refused.notFound("person"));
    }

    private Set<Role> after(Person person, Set<Role> given, boolean administrators) {
        EnumSet<Role> roles = EnumSet.copyOf(given);
        if (!administrators) {
            roles.remove(Role.ADMINISTRATOR);
            if (person.has(Role.ADMINISTRATOR)) {
                roles.add(Role.ADMINISTRATOR);
            }
        }
        boolean leads = units.all().stream().anyMatch(unit -> person.username().equals(unit.manager()));
        if (leads) {
            roles.add(Role.UNIT_MANAGER);
        }
        return roles;
    }
}
