package dev.rapport.access;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person choose a password through a one-time link. */
@Component
public class UsingLinks {

    private final OneTimeLinks links;
    private final People people;
    private final SettingPasswords passwords;
    private final SignInWays ways;

    UsingLinks(OneTimeLinks links, People people, SettingPasswords passwords, SignInWays ways) {
        this.links = links;
        this.people = people;
        this.passwords = passwords;
        this.ways = ways;
    }

    /** Whose link it is, while it is open and its owner has access. */
    public Optional<Person> owner(String token) {
        return links.owner(token).flatMap(people::find).filter(people::isActive).filter(this::hasUse);
    }

    /** A password that opens nothing is not to be chosen. */
    private boolean hasUse(Person owner) {
        return ways.passwordOpens(owner.username());
    }

    /**
     * Sets the password and uses the link up.
     *
     * @throws Refused when the link is not open or the password breaks a rule; then the link stays open
     */
    @Transactional
    public Person choose(String token, @Nullable String password) {
        Person person = owner(token).orElseThrow(() -> Refused.notFound("link"));
        String checked = PasswordRules.require(person.username(), password);
        if (!links.use(token)) {
            throw Refused.notFound("link");
        }
        passwords.throughLink(person.username(), checked);
        return person;
    }
}
