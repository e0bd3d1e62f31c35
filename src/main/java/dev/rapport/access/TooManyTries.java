package dev.rapport.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Somebody failed to sign in so often that the next try has to wait. */
public final class TooManyTries extends AuthenticationException {

    private final long seconds;

    TooManyTries(Duration wait) {
        super("too many tries");
        this.seconds = wait.toSeconds() + 1;
    }

    /** How many whole seconds to wait. */
    public long seconds() {
        return seconds;
    }

    public String sentence() {
        String span = seconds == 1 ? "one second" : seconds + " seconds";
        return "That did not work several times. Wait " + span + ", then try again.";
    }
}
