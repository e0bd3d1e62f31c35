package dev.rapport.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When waves were to go live before, and who moved them why. */
@Repository
class Postponements {

    private static final String SELECT = """
            select id, project_key, wave, from_day, to_day, why, asked_by, asked_at, state, answered_by, words,
                answered_at, rehearsal
            from wave_postponement where project_key = :project
            """;

    private final JdbcClient sql;

    Postponements(JdbcClient sql) {
        this.sql = sql;
    }

    void ask(String projectKey, int wave, LocalDate from, LocalDate to, String why, String by, Instant at) {
        sql.sql("""
                        insert into wave_postponement (project_key, wave, from_day, to_day, why, asked_by, asked_at, state)
                        values (:project, :wave, :from, :to, :why, :by, :at, 'asked')
                        """)
                .param("project", projectKey)
                .param("wave", wave)
                .param("from", from)
                .param("to", to)
                .param("why", why)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    void answer(long id, boolean agreed, @Nullable String words, String by, Instant at) {
        sql.sql("""
                        update wave_postponement set state = :state, words = :words, answered_by = :by, answered_at = :at
                        where id = :id and state = 'asked'
                        """)
                .param("state", agreed ? "agreed" : "refused")
                .param("words", words, Types.VARCHAR)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** In the order in which they were asked for. */
    List<Postponement> of(String projectKey) {
        return sql.sql(SELECT + " order by id")
                .param("project", projectKey)
                .query(Postponements::postponement)
                .list();
    }

    /** The one that the sponsor has not answered. */
    Optional<Postponement> openOf(String projectKey, int wave) {
        return of(projectKey).stream()
                .filter(one -> one.wave() == wave && one.state() == Postponement.State.ASKED)
                .findFirst();
    }

    private static Postponement postponement(ResultSet row, int number) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Postponement(
                row.getLong("id"),
                row.getString("project_key"),
                row.getInt("wave"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("why"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                Postponement.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("answered_by"),
                row.getString("words"),
                answered == null ? null : answered.toInstant(),
                row.getBoolean("rehearsal"));
    }
}
