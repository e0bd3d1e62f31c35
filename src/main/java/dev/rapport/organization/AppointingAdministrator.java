package dev.rapport.organization;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes sure that an administrator is there, before anybody can sign in. */
@Component
public class AppointingAdministrator {

    private final People people;
    private final StoredOrganization stored;
    private final OrganizationSettings settings;

    AppointingAdministrator(People people, StoredOrganization stored, OrganizationSettings settings) {
        this.people = people;
        this.stored = stored;
        this.settings = settings;
    }

    /** Whoever has that username becomes an administrator with access; a person without unit is made where none has. */
    @Transactional
    public void appoint(String username) {
        stored.lock();
        Person before = people.find(username).orElse(null);
        if (before != null && before.has(Role.ADMINISTRATOR) && people.isActive(before)) {
            return;
        }
        EnumSet<Role> roles = EnumSet.of(Role.ADMINISTRATOR);
        if (before == null) {
            write(new Person(username, "Administrator", null, null, roles, settings.language(), BigDecimal.ZERO, null));
        } else {
            roles.addAll(before.roles());
            write(new Person(
                    username,
                    before.name(),
                    before.email(),
                    before.unit(),
                    roles,
                    before.language(),
                    before.hours(),
                    null));
        }
    }

    private void write(Person administrator) {
        stored.writePeople(List.of(administrator), false);
    }
}
