package dev.rapport.access;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/**
 * Checks username and password. Unknown people, people without password, people whose access ended and wrong passwords
 * cannot be told apart, neither by words nor by time. Tries with one username from one address are checked one after
 * the other, so that the slowing cannot be outrun.
 */
@Component
public class SigningIn {

    private static final int LANES = 256;
    private static final int LONGEST_USERNAME = 64;

    private final People people;
    private final Credentials credentials;
    private final PasswordHashes hashes;
    private final RecentChecks recent;
    private final SlowedSignIns slowed;
    private final DemoSwitch demo;
    private final SignInWays ways;
    private final Object[] lanes = new Object[LANES];

    SigningIn(
            People people,
            Credentials credentials,
            PasswordHashes hashes,
            RecentChecks recent,
            SlowedSignIns slowed,
            DemoSwitch demo,
            SignInWays ways) {
        this.people = people;
        this.credentials = credentials;
        this.hashes = hashes;
        this.recent = recent;
        this.slowed = slowed;
        this.demo = demo;
        this.ways = ways;
        Arrays.setAll(lanes, lane -> new Object());
    }

    /**
     * @param address where the try comes from
     * @throws TooManyTries when earlier failures ask for a wait
     * @throws BadCredentialsException when the two do not belong together
     */
    public Person signIn(String typed, String password, String address) {
        String username = typed.strip().toLowerCase(Locale.ROOT);
        if (username.length() > LONGEST_USERNAME || username.indexOf('\u0000') >= 0) {
            username = "?";
        }
        Optional<Credential> credential = usable(username);
        if (credential.isPresent() && recent.passed(password, credential.get().passwordHash())) {
            refuseWhileSlowed(username, address);
            return person(username);
        }
        synchronized (lanes[Math.floorMod((username + "\n" + address).hashCode(), LANES)]) {
            return check(username, credential, password, address);
        }
    }

    private Person check(String username, Optional<Credential> credential, String password, String address) {
        refuseWhileSlowed(username, address);
        boolean right = credential
                .map(known -> hashes.matches(password, known.passwordHash()))
                .orElseGet(() -> hashes.matchesNobody(password));
        if (!right) {
            slowed.failed(username, address);
            throw new BadCredentialsException("wrong");
        }
        credential.ifPresent(known -> recent.remember(password, known.passwordHash()));
        slowed.succeeded(username, address);
        return person(username);
    }

    private void refuseWhileSlowed(String username, String address) {
        Duration wait = slowed.wait(username, address);
        if (!wait.isZero()) {
            throw new TooManyTries(wait);
        }
    }

    private Optional<Credential> usable(String username) {
        return people.find(username)
                .filter(people::isActive)
                .filter(person -> ways.passwordOpens(username))
                .flatMap(person -> credentials.find(username))
                .filter(credential -> !credential.demo() || demo.on());
    }

    private Person person(String username) {
        return people.find(username).orElseThrow(() -> new BadCredentialsException("gone"));
    }
}
