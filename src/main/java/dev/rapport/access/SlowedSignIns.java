package dev.rapport.access;

import dev.rapport.operation.Counting;
import dev.rapport.organization.WallTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Failed sign-ins, counted per username and address on all nodes. The fifth failure within 15 minutes asks for a wait
 * of one second, and each further one doubles it, up to a minute. An address from which many usernames were tried in
 * vain waits after each further failure, whatever name it tries next: many people may share one, so it is not shut out.
 */
@Component
class SlowedSignIns {

    static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private static final Duration WAIT_OF_ADDRESS = Duration.ofSeconds(5);

    private final JdbcClient sql;
    private final Clock clock;
    private final Counting counting;
    private final int freeOfAddress;

    /** @param freeOfAddress how many failures an address has within 15 minutes before it waits */
    SlowedSignIns(
            JdbcClient sql,
            @WallTime Clock clock,
            Counting counting,
            @Value("${rapport.sign-in-failures-per-address:100}") int freeOfAddress) {
        this.freeOfAddress = freeOfAddress;
        this.sql = sql;
        this.clock = clock;
        this.counting = counting;
    }

    /** How long to wait before the next try; zero where none is asked for. */
    Duration wait(String username, String address) {
        Instant now = clock.instant();
        Duration ofBoth = ofBoth(username, address, now);
        return ofBoth.isZero() ? ofAddress(address, now) : ofBoth;
    }

    private Duration ofAddress(String address, Instant now) {
        return sql.sql("""
                        select max(last_at) from sign_in_failure where address = :address and last_at > :forgotten
                        having sum(failures) >= :free
                        """)
                .param("address", address)
                .param("forgotten", now.minus(WINDOW).atOffset(ZoneOffset.UTC))
                .param("free", freeOfAddress)
                .query(OffsetDateTime.class)
                .optional()
                .map(last -> Duration.between(now, last.toInstant().plus(WAIT_OF_ADDRESS)))
                .filter(left -> !left.isNegative())
                .orElse(Duration.ZERO);
    }

    private Duration ofBoth(String username, String address, Instant now) {
        return sql.sql(
                        "select failures, last_at from sign_in_failure where username = :username and address = :address")
                .param("username", username)
                .param("address", address)
                .query((row, number) -> left(
                        row.getInt("failures"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant(),
                        now))
                .optional()
                .orElse(Duration.ZERO);
    }

    static Duration left(int failures, Instant last, Instant now) {
        if (failures < FREE || now.isAfter(last.plus(WINDOW))) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE, 6);
        Duration asked = Duration.ofSeconds(1L << doublings);
        Instant end = last.plus(asked.compareTo(LONGEST) > 0 ? LONGEST : asked);
        return now.isBefore(end) ? Duration.between(now, end) : Duration.ZERO;
    }

    void failed(String username, String address) {
        counting.signInFailed();
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        OffsetDateTime forgotten = now.minus(WINDOW);
        sql.sql("delete from sign_in_failure where last_at < :forgotten")
                .param("forgotten", forgotten)
                .update();
        sql.sql("""
                        insert into sign_in_failure as kept (username, address, failures, last_at)
                        values (:username, :address, 1, :now)
                        on conflict (username, address) do update
                           set failures = case when kept.last_at < :forgotten then 1 else kept.failures + 1 end,
                               last_at = :now
                        """)
                .param("username", username)
                .param("address", address)
                .param("now", now)
                .param("forgotten", forgotten)
                .update();
    }

    /** Counts a failure, and says how it is answered: as it is, or with a wait when too many came before. */
    AuthenticationException refusal(String username, String address, AuthenticationException wrong) {
        Duration wait = wait(username, address);
        if (!wait.isZero()) {
            return new TooManyTries(wait);
        }
        failed(username, address);
        return wrong;
    }

    void succeeded(String username, String address) {
        sql.sql("delete from sign_in_failure where username = :username and address = :address")
                .param("username", username)
                .param("address", address)
                .update();
    }
}
