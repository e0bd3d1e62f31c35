package dev.rapport.access;

import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.organization.WallTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of people made and roles replaced because the provider said so. */
@Component
public class ChangesByProvider {

    private static final int SHOWN = 50;

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

    /** The newest fifty of the person's, newest first. */
    public List<ChangeByProvider> newest(String username) {
        return sql.sql("""
                        select at, issuer, subject, made, roles_before, roles_after from change_by_provider
                        where username = :username order by at desc, id desc limit :most
                        """)
                .param("username", username)
                .param("most", SHOWN)
                .query(ChangesByProvider::change)
                .list();
    }

    private static ChangeByProvider change(ResultSet row, int number) throws SQLException {
        return new ChangeByProvider(
                row.getTimestamp("at").toInstant(),
                row.getString("issuer"),
                row.getString("subject"),
                row.getBoolean("made"),
                List.of((String[]) row.getArray("roles_before").getArray()),
                List.of((String[]) row.getArray("roles_after").getArray()));
    }

    private static String[] keys(Set<Role> roles) {
        return roles.stream().sorted().map(Role::key).toArray(String[]::new);
    }
}
