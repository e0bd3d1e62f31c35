package dev.rapport.organization;

import dev.rapport.refusal.Refused;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a person whom somebody trusted vouches for: a member of no unit, until an import or an administrator says more. */
@Component
public class MakingPerson {

    private final People people;
    private final StoredOrganization stored;
    private final OrganizationSettings settings;

    MakingPerson(People people, StoredOrganization stored, OrganizationSettings settings) {
        this.people = people;
        this.stored = stored;
        this.settings = settings;
    }

    /**
     * @param name cut where it is too long; the username where it is empty
     * @param email left out where it is no mailbox
     * @param language a language tag; null, and what Rapport does not speak, becomes the organization's
     * @return the person, also when another node made them meanwhile
     * @throws Refused when the username cannot be one
     */
    @Transactional
    public Person make(String username, @Nullable String name, @Nullable String email, @Nullable String language) {
        if (!Cells.isUsername(username)) {
            throw Refused.invalid("/username", "“" + username + "” cannot be a username.");
        }
        stored.lock();
        return people.find(username)
                .orElseGet(() -> write(new Person(
                        username,
                        name(username, name),
                        email != null && Cells.isEmail(email) ? email : null,
                        null,
                        EnumSet.of(Role.MEMBER),
                        settings.spoken(language),
                        BigDecimal.ZERO,
                        null)));
    }

    private Person write(Person made) {
        stored.writePeople(List.of(made), false);
        return made;
    }

    private static String name(String username, @Nullable String given) {
        if (given == null || given.isBlank() || Controls.in(given)) {
            return username;
        }
        String name = given.strip();
        return name.length() <= Cells.LONGEST_NAME ? name : name.substring(0, Cells.LONGEST_NAME);
    }
}
