package dev.rapport.perception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds of listening, of which a project has one at a time. */
@Repository
class Rounds {

    private static final String SELECT = """
            select r.id, r.project_key, r.number, r.run, r.state, r.seed, r.why, r.ballots, r.smallest_group, r.began_at, r.closes, r.closed_at, r.said, r.doing,
                r.told_at, r.rehearsal
            from perception_round r
            """;

    private final JdbcClient sql;

    Rounds(JdbcClient sql) {
        this.sql = sql;
    }

    long begin(String projectKey, String run, String seed, Instant at) {
        return sql.sql("""
                        insert into perception_round (project_key, number, run, state, seed, began_at)
                        select :project, 1 + count(*), :run, 'interviews', :seed, :at
                        from perception_round where project_key = :project
                        returning id
                        """)
                .param("project", projectKey)
                .param("run", run)
                .param("seed", seed)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    Round get(long id) {
        return sql.sql(SELECT + "where r.id = :id")
                .param("id", id)
                .query(Rounds::round)
                .single();
    }

    Optional<Round> latest(String projectKey) {
        return of(projectKey).stream().findFirst();
    }

    /** The latest first. */
    List<Round> of(String projectKey) {
        return sql.sql(SELECT + "where r.project_key = :project order by r.number desc")
                .param("project", projectKey)
                .query(Rounds::round)
                .list();
    }

    void because(long id, String why) {
        sql.sql("update perception_round set why = :why where id = :id")
                .param("why", why)
                .param("id", id)
                .update();
    }

    void open(long id, LocalDate closes, int smallestGroup) {
        sql.sql("update perception_round set state = 'open', closes = :closes, smallest_group = :group where id = :id")
                .param("group", smallestGroup)
                .param("closes", closes)
                .param("id", id)
                .update();
    }

    void hides(long id, int smallestGroup) {
        sql.sql("update perception_round set smallest_group = :group where id = :id")
                .param("group", smallestGroup)
                .param("id", id)
                .update();
    }

    void closesOn(long id, LocalDate day) {
        sql.sql("update perception_round set closes = :day where id = :id")
                .param("day", day)
                .param("id", id)
                .update();
    }

    /** Nobody is asked for a ballot. */
    void goesWithout(long id, Instant at) {
        sql.sql("update perception_round set state = 'closed', ballots = false, closed_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void close(long id, Instant at) {
        sql.sql("update perception_round set state = 'closed', closed_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void told(long id, String said, String doing, Instant at) {
        sql.sql(
                        "update perception_round set state = 'told', said = :said, doing = :doing, told_at = :at where id = :id")
                .param("said", said)
                .param("doing", doing)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        return new Round(
                row.getLong("id"),
                row.getString("project_key"),
                row.getInt("number"),
                row.getString("run"),
                Round.State.of(row.getString("state")),
                row.getString("seed"),
                row.getString("why"),
                row.getBoolean("ballots"),
                row.getInt("smallest_group"),
                row.getTimestamp("began_at").toInstant(),
                row.getObject("closes", LocalDate.class),
                instant(row.getTimestamp("closed_at")),
                row.getString("said"),
                row.getString("doing"),
                instant(row.getTimestamp("told_at")),
                row.getBoolean("rehearsal"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
