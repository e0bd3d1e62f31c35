package dev.rapport.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When projects stood still, who asked for it and who let them go on. */
@Repository
class Pauses {

    private static final String SELECT = """
            select paused_by, why, paused_at, resumed_by, resumed_why, resumed_at, business_days, rehearsal
            from project_pause where project_key = :project
            """;

    private final JdbcClient sql;

    Pauses(JdbcClient sql) {
        this.sql = sql;
    }

    /** @throws org.springframework.dao.DuplicateKeyException where one has not ended yet */
    void begin(String projectKey, String by, String why, Instant at) {
        sql.sql("""
                        insert into project_pause (project_key, paused_by, why, paused_at)
                        values (:project, :by, :why, :at)
                        """)
                .param("project", projectKey)
                .param("by", by)
                .param("why", why)
                .param("at", Timestamp.from(at))
                .update();
    }

    void end(String projectKey, String by, String why, Instant at, int businessDays) {
        sql.sql("""
                        update project_pause
                        set resumed_by = :by, resumed_why = :why, resumed_at = :at, business_days = :days
                        where project_key = :project and resumed_at is null
                        """)
                .param("project", projectKey)
                .param("by", by)
                .param("why", why)
                .param("at", Timestamp.from(at))
                .param("days", businessDays)
                .update();
    }

    /** The latest first. */
    List<Pause> of(String projectKey) {
        return sql.sql(SELECT + " order by id desc")
                .param("project", projectKey)
                .query(Pauses::pause)
                .list();
    }

    /** The one that has not ended. */
    Optional<Pause> now(String projectKey) {
        return of(projectKey).stream().filter(pause -> !pause.isOver()).findFirst();
    }

    private static Pause pause(ResultSet row, int number) throws SQLException {
        Timestamp resumed = row.getTimestamp("resumed_at");
        return new Pause(
                row.getString("paused_by"),
                row.getString("why"),
                row.getTimestamp("paused_at").toInstant(),
                row.getString("resumed_by"),
                row.getString("resumed_why"),
                resumed == null ? null : resumed.toInstant(),
                row.getObject("business_days", Integer.class),
                row.getBoolean("rehearsal"));
    }
}
