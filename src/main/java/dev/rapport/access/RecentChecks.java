package dev.rapport.access;

import dev.rapport.organization.WallTime;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Remembers for five minutes that a password was checked, because a check takes 60 ms and each call brings one. Keyed
 * by a code over password and stored hash under a key that only this process has: a changed password counts at once.
 */
@Component
class RecentChecks {

    static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST = 10_000;
    private static final int KEY_BYTES = 32;
    private static final String METHOD = "HmacSHA256";

    private final Map<String, Instant> until = new ConcurrentHashMap<>();
    private final SecretKeySpec key;
    private final Clock clock;

    RecentChecks(@WallTime Clock clock) {
        this.clock = clock;
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, METHOD);
    }

    boolean passed(String password, String hash) {
        Instant end = until.get(code(password, hash));
        return end != null && clock.instant().isBefore(end);
    }

    void remember(String password, String hash) {
        Instant now = clock.instant();
        if (until.size() >= MOST) {
            until.values().removeIf(now::isAfter);
        }
        if (until.size() < MOST) {
            until.put(code(password, hash), now.plus(REMEMBERED));
        }
    }

    private String code(String password, String hash) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
