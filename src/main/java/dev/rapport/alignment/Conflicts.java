package dev.rapport.alignment;

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

/** The conflicts between executives, and every date that was set for their decision. */
@Repository
class Conflicts {

    private static final String SELECT = """
            select c.id, c.project_key, k.number, c.about, c.owner, c.raised_by, c.raised_at, c.decide_by, c.missed,
                c.decision, c.decided_by, c.decided_at, c.ended_at, c.rehearsal
            from executive_conflict c join checkpoint k on k.id = c.checkpoint
            """;

    private final JdbcClient sql;

    Conflicts(JdbcClient sql) {
        this.sql = sql;
    }

    Conflict add(Checkpoint checkpoint, String about, String owner, LocalDate due, String by, Instant at) {
        return get(sql.sql("""
                        insert into executive_conflict
                            (project_key, checkpoint, about, owner, raised_by, raised_at, decide_by)
                        values (:project, :checkpoint, :about, :owner, :by, :at, :due) returning id
                        """)
                .param("project", checkpoint.projectKey())
                .param("checkpoint", checkpoint.id())
                .param("about", about)
                .param("owner", owner)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("due", due)
                .query(Long.class)
                .single());
    }

    void runs(long id, String run) {
        sql.sql("update executive_conflict set run = :run where id = :id")
                .param("run", run)
                .param("id", id)
                .update();
    }

    Optional<String> runOf(long id) {
        return sql.sql("select run from executive_conflict where id = :id and run is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void decided(long id, String decision, String by, Instant at) {
        sql.sql("""
                        update executive_conflict set decision = :decision, decided_by = :by, decided_at = :at, ended_at = :at
                        where id = :id
                        """)
                .param("decision", decision)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void missed(Conflict conflict, Instant at) {
        sql.sql("update executive_conflict set missed = missed + 1 where id = :id")
                .param("id", conflict.id())
                .update();
        dated(conflict, true, null, null, null, null, at);
    }

    void moved(Conflict conflict, LocalDate due, String owner, String why, String who, Instant at) {
        sql.sql("update executive_conflict set decide_by = :due, owner = :owner where id = :id")
                .param("due", due)
                .param("owner", owner)
                .param("id", conflict.id())
                .update();
        dated(conflict, false, due, why, who, owner.equals(conflict.owner()) ? null : conflict.owner(), at);
    }

    /** By the same date, and with the dates missed so far. */
    void goesTo(Conflict conflict, String owner, String why, String who, Instant at) {
        sql.sql("update executive_conflict set owner = :owner where id = :id")
                .param("owner", owner)
                .param("id", conflict.id())
                .update();
        dated(conflict, false, null, why, who, conflict.owner(), at);
    }

    private void dated(
            Conflict conflict,
            boolean missed,
            @Nullable LocalDate due,
            @Nullable String why,
            @Nullable String who,
            @Nullable String before,
            Instant at) {
        sql.sql("""
                        insert into executive_conflict_date
                            (conflict, project_key, old_date, missed, new_date, why, who, owner_before, at)
                        values (:id, :project, :old, :missed, :due, :why, :who, :before, :at)
                        """)
                .param("id", conflict.id())
                .param("project", conflict.projectKey())
                .param("old", conflict.decideBy())
                .param("missed", missed)
                .param("due", due)
                .param("why", why)
                .param("who", who)
                .param("before", before)
                .param("at", Timestamp.from(at))
                .update();
    }

    void endAll(String project, Instant at) {
        sql.sql("update executive_conflict set ended_at = :at where project_key = :project and ended_at is null")
                .param("at", Timestamp.from(at))
                .param("project", project)
                .update();
    }

    Conflict get(long id) {
        return sql.sql(SELECT + "where c.id = :id")
                .param("id", id)
                .query(this::conflict)
                .single();
    }

    Optional<Conflict> ofRun(String run) {
        return sql.sql(SELECT + "where c.run = :run")
                .param("run", run)
                .query(this::conflict)
                .optional();
    }

    /** The latest first. */
    List<Conflict> of(String project) {
        return sql.sql(SELECT + "where c.project_key = :project order by c.id desc")
                .param("project", project)
                .query(this::conflict)
                .list();
    }

    List<Conflict> openIn(String project) {
        return of(project).stream().filter(Conflict::open).toList();
    }

    private Conflict conflict(ResultSet row, int number) throws SQLException {
        return new Conflict(
                row.getLong("id"),
                row.getString("project_key"),
                row.getInt("number"),
                row.getString("about"),
                row.getString("owner"),
                row.getString("raised_by"),
                row.getTimestamp("raised_at").toInstant(),
                row.getObject("decide_by", LocalDate.class),
                row.getInt("missed"),
                row.getString("decision"),
                row.getString("decided_by"),
                Times.instant(row, "decided_at"),
                Times.instant(row, "ended_at"),
                dates(row.getLong("id")),
                row.getBoolean("rehearsal"));
    }

    private List<Conflict.Moved> dates(long conflict) {
        return sql.sql("""
                        select old_date, missed, new_date, why, who, owner_before, at from executive_conflict_date
                        where conflict = :conflict order by id
                        """)
                .param("conflict", conflict)
                .query((row, number) -> new Conflict.Moved(
                        row.getObject("old_date", LocalDate.class),
                        row.getBoolean("missed"),
                        row.getObject("new_date", LocalDate.class),
                        row.getString("why"),
                        row.getString("who"),
                        row.getString("owner_before"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
