package dev.rapport.access;

import dev.rapport.organization.MakingPerson;
import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.ReplacingRoles;
import dev.rapport.organization.Role;
import dev.rapport.refusal.Refused;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds, and where the settings say so makes, the person whom the provider vouches for, with the roles it gives. */
@Component
class ComingByProvider {

    private final ProviderSettings settings;
    private final ProviderRoles mapping;
    private final People people;
    private final MakingPerson making;
    private final ReplacingRoles replacing;
    private final ChangesByProvider changes;

    ComingByProvider(
            ProviderSettings settings,
            People people,
            MakingPerson making,
            ReplacingRoles replacing,
            ChangesByProvider changes) {
        this.settings = settings;
        this.mapping = new ProviderRoles(settings.roles());
        this.people = people;
        this.making = making;
        this.replacing = replacing;
        this.changes = changes;
    }

    /**
     * @param claims what the provider says of the person, already verified
     * @throws NotLetIn when the person is not known, has no access any more or no role
     */
    @Transactional
    Person comeIn(Map<String, Object> claims) {
        String username = username(claims);
        Set<Role> given = mapping.of(claims, settings.rolesClaim());
        Optional<Person> known = people.find(username);
        if (known.isPresent() && !people.isActive(known.get())) {
            throw new NotLetIn(NotLetIn.Reason.ENDED);
        }
        if (known.isEmpty() && settings.people() == ProviderSettings.Newcomers.KNOWN) {
            throw new NotLetIn(NotLetIn.Reason.UNKNOWN);
        }
        if (mapping.any() && given.isEmpty()) {
            throw new NotLetIn(NotLetIn.Reason.ROLELESS);
        }
        Person before = known.orElseGet(() -> make(username, claims));
        Person now = mapping.any() ? replacing.replace(username, given, mapping.name(Role.ADMINISTRATOR)) : before;
        if (known.isEmpty() || !now.roles().equals(before.roles())) {
            changes.add(now, known.map(Person::roles).orElse(Set.of()), claims);
        }
        return now;
    }

    /** Who makes a call with a token of the provider's, if that is somebody known who has access. */
    Optional<Person> known(Map<String, Object> claims) {
        return people.find(username(claims)).filter(people::isActive);
    }

    private String username(Map<String, Object> claims) {
        String claim = text(claims, settings.usernameClaim());
        if (claim == null || claim.isBlank() || claim.indexOf('\u0000') >= 0) {
            throw new NotLetIn(NotLetIn.Reason.UNNAMED);
        }
        return claim.strip().toLowerCase(Locale.ROOT);
    }

    private Person make(String username, Map<String, Object> claims) {
        try {
            return making.make(username, text(claims, "name"), text(claims, "email"), text(claims, "locale"));
        } catch (Refused unfit) {
            throw new NotLetIn(NotLetIn.Reason.UNNAMED);
        }
    }

    private static @Nullable String text(Map<String, Object> claims, String path) {
        return ProviderRoles.at(claims, path) instanceof String text ? text : null;
    }
}
