package dev.rapport.access;

import dev.rapport.refusal.Refused;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a password must be: long, and not the username. NIST SP 800-63B section 5.1.1.2 asks for eight characters or more and for no kinds of signs. */
final class PasswordRules {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 200;

    private PasswordRules() {}

    /** For automated trials, in which passwords are made by a script: anything but none. */
    static String requireForTrial(@Nullable String password) {
        if (password == null || password.isEmpty() || password.length() > LONGEST) {
            throw Refused.invalid("/password", "A password has from 1 to 200 characters.");
        }
        return password;
    }

    /** @throws Refused when the password breaks a rule */
    static String require(String username, @Nullable String password) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (password == null || length < SHORTEST || length > LONGEST) {
            throw Refused.invalid("/password", "A password has from 8 to 200 characters.");
        }
        if (password.strip().toLowerCase(Locale.ROOT).equals(username)) {
            throw Refused.invalid("/password", "The password must differ from the username.");
        }
        return password;
    }
}
