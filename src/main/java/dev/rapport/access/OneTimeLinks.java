package dev.rapport.access;

import dev.rapport.organization.WallTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that let a person in once within a day. Only a hash is kept: who reads the table gets nowhere. */
@Component
class OneTimeLinks {

    static final Duration VALID = Duration.ofHours(24);
    static final String PATH = "/link/";
    private static final int BYTES = 32;
    private static final String OPEN = " where token_sha256 = :hash and used_at is null and expires_at > :now";

    private final JdbcClient sql;
    private final Clock clock;
    private final LinkLetters letters;
    private final SecureRandom random = new SecureRandom();

    OneTimeLinks(JdbcClient sql, @WallTime Clock clock, LinkLetters letters) {
        this.sql = sql;
        this.clock = clock;
        this.letters = letters;
    }

    /** Makes a link's token beside the person's earlier ones. */
    String another(String username, Instant end) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.sql("insert into one_time_link (token_sha256, username, expires_at) values (:hash, :username, :end)")
                .param("hash", hash(token))
                .param("username", username)
                .param("end", end.atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /** Whose open link this is. */
    Optional<String> owner(String token) {
        return sql.sql("select username from one_time_link" + OPEN)
                .param("hash", hash(token))
                .param("now", now())
                .query(String.class)
                .optional();
    }

    /** Uses the link up; false when somebody else was quicker. */
    boolean use(String token) {
        return sql.sql("update one_time_link set used_at = :now" + OPEN)
                        .param("hash", hash(token))
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Ends all open links of the person, those on their way by letter included. */
    void end(String username) {
        letters.takeBack(username);
        sql.sql("delete from one_time_link where username = :username and used_at is null")
                .param("username", username)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
