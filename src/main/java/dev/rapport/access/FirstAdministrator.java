package dev.rapport.access;

import dev.rapport.operation.LogSettings;
import dev.rapport.organization.AppointingAdministrator;
import dev.rapport.organization.People;
import dev.rapport.organization.Role;
import java.security.SecureRandom;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes sure at each start that somebody can sign in who may let others in. */
@EnableConfigurationProperties(LogSettings.class)
@Component
public class FirstAdministrator {

    /** How the first administrator gets in. */
    public enum Way {
        GIVEN_PASSWORD,
        PRINTED_PASSWORD,
        PASSWORD_TO_BE_GIVEN,
        KNOWN_ALREADY
    }

    public static final String USERNAME = "admin";
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;
    private static final int SHORT = 8;

    private final AppointingAdministrator appointing;
    private final People people;
    private final Credentials credentials;
    private final PasswordHashes hashes;
    private final Sessions sessions;
    private final AccessSettings settings;
    private final DemoSwitch demo;
    private final LogSettings log;

    FirstAdministrator(
            AppointingAdministrator appointing,
            People people,
            Credentials credentials,
            PasswordHashes hashes,
            Sessions sessions,
            AccessSettings settings,
            DemoSwitch demo,
            LogSettings log) {
        this.appointing = appointing;
        this.people = people;
        this.credentials = credentials;
        this.hashes = hashes;
        this.sessions = sessions;
        this.settings = settings;
        this.demo = demo;
        this.log = log;
    }

    /**
     * Uses the given password; without one, and without the demo, prints a random one where nobody could get in. A log that
     * is collected elsewhere gets none: there the password has to be given.
     */
    @Transactional
    public Way ensure() {
        String given = settings.adminPassword();
        if (given != null && !given.isBlank()) {
            use(given);
            return Way.GIVEN_PASSWORD;
        }
        if (demo.on() || anyAdministratorHasAPassword()) {
            return Way.KNOWN_ALREADY;
        }
        if (log.json()) {
            return Way.PASSWORD_TO_BE_GIVEN;
        }
        print();
        return Way.PRINTED_PASSWORD;
    }

    private void use(String given) {
        appointing.appoint(USERNAME);
        if (given.length() < SHORT) {
            LOG.warn("RAPPORT_ADMIN_PASSWORD has fewer than 8 characters; choose a longer one.");
        }
        Optional<Credential> before = credentials.find(USERNAME);
        boolean same = before.isPresent()
                && !before.get().setByAdministrator()
                && !before.get().demo()
                && hashes.matches(given, before.get().passwordHash());
        if (!same) {
            credentials.save(new Credential(USERNAME, hashes.of(given), false, false));
            sessions.end(USERNAME, null);
        }
    }

    private boolean anyAdministratorHasAPassword() {
        return people.holders(Role.ADMINISTRATOR).stream()
                .map(person -> credentials.find(person.username()))
                .flatMap(Optional::stream)
                .anyMatch(credential -> !credential.demo());
    }

    private void print() {
        appointing.appoint(USERNAME);
        SecureRandom random = new SecureRandom();
        String password = random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
        credentials.save(new Credential(USERNAME, hashes.of(password), true, false));
        LOG.info("Sign in as {} with the password {} - it is printed only this once.", USERNAME, password);
    }
}
