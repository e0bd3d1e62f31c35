package dev.rapport.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes and checks password hashes. bcrypt reads 72 bytes only, so that it is given the password's SHA-384 in Base64,
 * 64 characters; the name of the method stands before each hash, so that others can follow.
 */
@Component
class PasswordHashes {

    private static final String METHOD = "sha384-bcrypt";

    /** Of 32 random bytes that nobody kept, at the cost at which hashes are made: making one takes as long as checking. */
    private static final String NOBODYS = "{sha384-bcrypt}$2a$10$g72SZu58BZ5bBY8zLXothe7S0us814c2Iur1suoTnJWcMgD5igOBa";

    private final PasswordEncoder methods =
            new DelegatingPasswordEncoder(METHOD, Map.of(METHOD, new BCryptPasswordEncoder()));

    String of(String password) {
        return methods.encode(digest(password));
    }

    boolean matches(String password, String hash) {
        return methods.matches(digest(password), hash);
    }

    /** Takes the time of a check and fails. */
    boolean matchesNobody(String password) {
        boolean byChance = matches(password, NOBODYS);
        return byChance && NOBODYS.isEmpty();
    }

    private static String digest(String password) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-384").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
