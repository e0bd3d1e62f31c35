package dev.rapport.access;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets passwords. Whoever was signed in with the one before is signed out, and open links end. */
@Component
public class SettingPasswords {

    private final People people;
    private final Credentials credentials;
    private final PasswordHashes hashes;
    private final SigningIn signingIn;
    private final Sessions sessions;
    private final OneTimeLinks links;
    private final AccessSettings settings;

    SettingPasswords(
            People people,
            Credentials credentials,
            PasswordHashes hashes,
            SigningIn signingIn,
            Sessions sessions,
            OneTimeLinks links,
            AccessSettings settings) {
        this.people = people;
        this.credentials = credentials;
        this.hashes = hashes;
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.links = links;
        this.settings = settings;
    }

    /**
     * An administrator sets a password, which its owner has to replace. Administrators set their own here too: theirs.
     *
     * @param keptSession the session of whoever does this, null where there is none
     */
    @Transactional
    public void byAdministrator(
            String username, @Nullable String password, Person administrator, @Nullable String keptSession) {
        if (people.find(username).isEmpty()) {
            throw Refused.notFound("person");
        }
        boolean own = administrator.username().equals(username);
        String checked = settings.trustSetPasswords()
                ? PasswordRules.requireForTrial(password)
                : PasswordRules.require(username, password);
        save(username, checked, !own, keptSession);
    }

    /**
     * People replace their own password.
     *
     * @param address where the request comes from: wrong current passwords are slowed like sign-ins
     * @throws TooManyTries when earlier failures ask for a wait
     * @throws Refused when the current password is wrong or the new one breaks a rule
     */
    @Transactional(noRollbackFor = {Refused.class, TooManyTries.class})
    public void own(
            Person person,
            @Nullable String current,
            @Nullable String password,
            String address,
            @Nullable String keptSession) {
        refuseKnownToAll(person.username());
        String checked = PasswordRules.require(person.username(), password);
        if (checked.equals(current)) {
            throw Refused.invalid("/password", "The new password must differ from the current one.");
        }
        try {
            signingIn.signIn(person.username(), current == null ? "" : current, address);
        } catch (BadCredentialsException wrong) {
            throw Refused.invalid("/current", "This is not your current password.");
        }
        save(person.username(), checked, false, keptSession);
    }

    /** For whoever proved through a one-time link to be the person. */
    void throughLink(String username, String password) {
        save(username, PasswordRules.require(username, password), false, null);
    }

    /** Whether the person signs in with a password that an administrator set. */
    public boolean toReplace(String username) {
        return credentials.find(username).filter(Credential::setByAdministrator).isPresent();
    }

    /** What there is to know about a person's password, in words. */
    public PasswordState state(String username) {
        return credentials.find(username).map(PasswordState::of).orElse(PasswordState.NONE);
    }

    private void refuseKnownToAll(String username) {
        if (credentials.find(username).filter(Credential::demo).isPresent()) {
            throw Refused.notAllowed("People of the demo keep the password everybody knows.");
        }
    }

    private void save(String username, String password, boolean setByAdministrator, @Nullable String keptSession) {
        credentials.save(new Credential(username, hashes.of(password), setByAdministrator, false));
        links.end(username);
        sessions.end(username, keptSession);
    }
}
