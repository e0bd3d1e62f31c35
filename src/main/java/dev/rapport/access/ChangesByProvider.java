package dev.rapport.access;

import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.organization.WallTime;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of people made and roles replaced because the provider said so. */
@Component
class ChangesByProvider {

    private final JdbcClient sql;
    private final Clock clock;

    ChangesByProvider(JdbcClient sql, @WallTime Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param before empty for somebody who was just made */
    void add(Person now, Set<Role> before, Map<String, Object> claims) {
        sql.sql("""
                        insert into change_by_provider
                               (at, username, issuer, subject, made, roles_before, roles_after)
                        values (:at, :username, :issuer, :subject, :made, :before, :after)
                        """)
                .param("at", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .param("username", now.username())
                .param("issuer", String.valueOf(claims.get("iss")))
                .param("subject", String.valueOf(claims.get("sub")))
                .param("made", before.isEmpty())
                .param("before", keys(before))
                .param("after", keys(now.roles()))
                .update();
    }

    private static String[] keys(Set<Role> roles) {
        return roles.stream().sorted().map(Role::key).toArray(String[]::new);
    }
}
