package dev.rapport.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What went wrong after each go-live. */
@Repository
class RecordedIncidents {

    private static final String SELECT = """
            select id, project_key, wave, what, since, workaround, solved_on, recorded_by, recorded_at, changed_by,
                changed_at, rehearsal
            from incident where project_key = :project
            """;

    private final JdbcClient sql;

    RecordedIncidents(JdbcClient sql) {
        this.sql = sql;
    }

    long add(String projectKey, int wave, Described described, String by, Instant at) {
        return sql.sql("""
                        insert into incident (project_key, wave, what, since, workaround, solved_on, recorded_by,
                            recorded_at)
                        values (:project, :wave, :what, :since, :workaround, :solved, :by, :at) returning id
                        """)
                .param("project", projectKey)
                .param("wave", wave)
                .param("what", described.what())
                .param("since", described.since())
                .param("workaround", described.workaround(), Types.VARCHAR)
                .param("solved", described.solvedOn(), Types.DATE)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /** What somebody says of an incident, checked. */
    record Described(
            String what,
            LocalDate since,
            @Nullable String workaround,
            @Nullable LocalDate solvedOn) {}

    void change(long id, @Nullable String workaround, @Nullable LocalDate solvedOn, String by, Instant at) {
        sql.sql("""
                        update incident set workaround = :workaround, solved_on = :solved, changed_by = :by,
                            changed_at = :at
                        where id = :id
                        """)
                .param("workaround", workaround, Types.VARCHAR)
                .param("solved", solvedOn, Types.DATE)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    Optional<Incident> find(String projectKey, long id) {
        return sql.sql(SELECT + " and id = :id")
                .param("project", projectKey)
                .param("id", id)
                .query(RecordedIncidents::incident)
                .optional();
    }

    /** In the order in which they were recorded. */
    List<Incident> of(String projectKey) {
        return sql.sql(SELECT + " order by id")
                .param("project", projectKey)
                .query(RecordedIncidents::incident)
                .list();
    }

    List<Incident> of(String projectKey, int wave) {
        return of(projectKey).stream().filter(one -> one.wave() == wave).toList();
    }

    private static Incident incident(ResultSet row, int number) throws SQLException {
        Timestamp changed = row.getTimestamp("changed_at");
        return new Incident(
                row.getLong("id"),
                row.getString("project_key"),
                row.getInt("wave"),
                row.getString("what"),
                row.getObject("since", LocalDate.class),
                row.getString("workaround"),
                row.getObject("solved_on", LocalDate.class),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("changed_by"),
                changed == null ? null : changed.toInstant(),
                row.getBoolean("rehearsal"));
    }
}
