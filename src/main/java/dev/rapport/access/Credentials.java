package dev.rapport.access;

import dev.rapport.organization.WallTime;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One credential a person, at most. */
@Component
class Credentials {

    private static final String SELECT =
            "select username, password_hash, set_by_administrator, demo from credential where username = :username";

    private final JdbcClient sql;
    private final Clock clock;

    Credentials(JdbcClient sql, @WallTime Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Credential> find(String username) {
        return sql.sql(SELECT)
                .param("username", username)
                .query((row, number) -> new Credential(
                        row.getString("username"),
                        row.getString("password_hash"),
                        row.getBoolean("set_by_administrator"),
                        row.getBoolean("demo")))
                .optional();
    }

    void save(Credential credential) {
        sql.sql("""
                        insert into credential (username, password_hash, set_by_administrator, demo, changed_at)
                        values (:username, :hash, :set, :demo, :now)
                        on conflict (username) do update
                           set password_hash = excluded.password_hash, demo = excluded.demo,
                               set_by_administrator = excluded.set_by_administrator, changed_at = excluded.changed_at
                        """)
                .param("username", credential.username())
                .param("hash", credential.passwordHash())
                .param("set", credential.setByAdministrator())
                .param("demo", credential.demo())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }
}
