package dev.rapport.access;

import dev.rapport.organization.WallTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions of people who are signed in, kept in PostgreSQL for all nodes. */
@Component
class Sessions {

    private final JdbcClient sql;
    private final Clock clock;
    private final ZoneId zone;

    Sessions(JdbcClient sql, @WallTime Clock clock, ZoneId organizationZone) {
        this.sql = sql;
        this.clock = clock;
        this.zone = organizationZone;
    }

    /** How many browsers the person is signed in with, but for the session to leave out, if one is named. */
    long count(String username, @Nullable String without) {
        return sql.sql("""
                        select count(*) from spring_session
                         where principal_name = :username and session_id <> :without and expiry_time > :now
                        """)
                .param("username", username)
                .param("without", without == null ? "" : without)
                .param("now", clock.millis())
                .query(Long.class)
                .single();
    }

    /** Signs out whoever's access has ended, so that no session outlives it. */
    void endWithoutAccess() {
        sql.sql("delete from spring_session where principal_name in (select username from person where until < :today)")
                .param("today", LocalDate.now(clock.withZone(zone)))
                .update();
    }

    /** Signs the person out everywhere but in the session to keep, if one is named. */
    void end(String username, @Nullable String keep) {
        sql.sql("delete from spring_session where principal_name = :username and session_id <> :keep")
                .param("username", username)
                .param("keep", keep == null ? "" : keep)
                .update();
    }
}
