package dev.rapport.organization;

import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a person other roles. Administrators keep their own role, and a unit's manager stays a unit manager. */
@Component
public class ChangingRoles {

    private final People people;
    private final Units units;
    private final StoredOrganization stored;

    ChangingRoles(People people, Units units, StoredOrganization stored) {
        this.people = people;
        this.units = units;
        this.stored = stored;
    }

    /** @throws Refused when a role is not known, none is left, or the person needs one that is missing */
    @Transactional
    public Person change(String username, List<String> keys, Person by) {
        stored.lock();
        Person before = people.find(username).orElseThrow(() -> Refused.notFound("person"));
        Set<Role> roles = read(keys);
        if (by.username().equals(username) && !roles.contains(Role.ADMINISTRATOR)) {
            throw Refused.invalid("/roles", "You cannot take the role administrator from yourself.");
        }
        if (!roles.contains(Role.UNIT_MANAGER) && leadsAUnit(username)) {
            throw Refused.invalid("/roles", before.name() + " leads a unit and needs the role unit manager.");
        }
        Person after = new Person(
                username,
                before.name(),
                before.email(),
                before.unit(),
                roles,
                before.language(),
                before.hours(),
                before.until(),
                before.mailReturnedAt());
        stored.writeRoles(List.of(after));
        return after;
    }

    private boolean leadsAUnit(String username) {
        return units.all().stream().anyMatch(unit -> username.equals(unit.manager()));
    }

    private static Set<Role> read(List<String> keys) {
        List<FieldProblem> problems = new ArrayList<>();
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (int i = 0; i < keys.size(); i++) {
            String key = String.valueOf(keys.get(i));
            String pointer = "/roles/" + i;
            Role.of(key)
                    .ifPresentOrElse(
                            roles::add, () -> problems.add(new FieldProblem(pointer, "“" + key + "” is not a role.")));
        }
        if (keys.isEmpty()) {
            problems.add(new FieldProblem("/roles", "A person has at least one role."));
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return roles;
    }
}
