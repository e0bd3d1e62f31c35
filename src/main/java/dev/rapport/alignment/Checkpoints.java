package dev.rapport.alignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The checkpoints of projects, whole: who reads them for somebody seals them first. */
@Repository
class Checkpoints {

    private static final String SELECT = """
            select id, project_key, number, begun_by, begun_at, answers_until, next_on, revealed_at, ended_at, rehearsal
            from checkpoint
            """;

    private final JdbcClient sql;

    Checkpoints(JdbcClient sql) {
        this.sql = sql;
    }

    Checkpoint add(
            String project,
            @Nullable String by,
            Instant at,
            LocalDate until,
            LocalDate next,
            Map<String, String> executives) {
        long id = sql.sql("""
                        insert into checkpoint (project_key, number, begun_by, begun_at, answers_until, next_on)
                        values (:project, (select count(*) + 1 from checkpoint where project_key = :project), :by, :at,
                            :until, :next) returning id
                        """)
                .param("project", project)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("until", until)
                .param("next", next)
                .query(Long.class)
                .single();
        executives.forEach((person, part) -> sql.sql("""
                        insert into checkpoint_executive (checkpoint, project_key, person, part)
                        values (:id, :project, :person, :part)
                        """)
                .param("id", id)
                .param("project", project)
                .param("person", person)
                .param("part", part)
                .update());
        return get(id);
    }

    void runs(long id, String run) {
        sql.sql("update checkpoint set run = :run where id = :id")
                .param("run", run)
                .param("id", id)
                .update();
    }

    Optional<String> runOf(long id) {
        return sql.sql("select run from checkpoint where id = :id and run is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** @return whether that person had not answered yet */
    boolean state(long id, String person, String by, String measured, List<String> goals, Instant at) {
        Optional<Long> executive = sql.sql("""
                        update checkpoint_executive set answered_by = :by, answered_at = :at, measured = :measured
                        where checkpoint = :id and person = :person and answered_at is null returning id
                        """)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("measured", measured)
                .param("id", id)
                .param("person", person)
                .query(Long.class)
                .optional();
        executive.ifPresent(one -> {
            for (int rank = 1; rank <= goals.size(); rank++) {
                sql.sql("""
                                insert into checkpoint_priority (executive, project_key, rank, goal)
                                select :one, project_key, :rank, :goal from checkpoint where id = :id
                                """)
                        .param("one", one)
                        .param("rank", rank)
                        .param("goal", goals.get(rank - 1))
                        .param("id", id)
                        .update();
            }
        });
        return executive.isPresent();
    }

    void reveal(long id, Instant at) {
        sql.sql("update checkpoint set revealed_at = :at where id = :id and revealed_at is null")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void agreed(long id, String person, Instant at) {
        sql.sql("update checkpoint_executive set agreed_at = :at where checkpoint = :id and person = :person")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .param("person", person)
                .update();
    }

    void move(long id, LocalDate until, LocalDate next) {
        sql.sql("update checkpoint set answers_until = :until, next_on = :next where id = :id")
                .param("until", until)
                .param("next", next)
                .param("id", id)
                .update();
    }

    void endAll(String project, Instant at) {
        sql.sql("update checkpoint set ended_at = :at where project_key = :project and ended_at is null")
                .param("at", Timestamp.from(at))
                .param("project", project)
                .update();
    }

    Checkpoint get(long id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(this::checkpoint)
                .single();
    }

    Optional<Checkpoint> ofRun(String run) {
        return sql.sql(SELECT + "where run = :run")
                .param("run", run)
                .query(this::checkpoint)
                .optional();
    }

    /** The latest first. */
    List<Checkpoint> of(String project) {
        return sql.sql(SELECT + "where project_key = :project order by number desc")
                .param("project", project)
                .query(this::checkpoint)
                .list();
    }

    Optional<Checkpoint> latest(String project) {
        return of(project).stream().findFirst();
    }

    private Checkpoint checkpoint(ResultSet row, int number) throws SQLException {
        return new Checkpoint(
                row.getLong("id"),
                row.getString("project_key"),
                row.getInt("number"),
                row.getString("begun_by"),
                row.getTimestamp("begun_at").toInstant(),
                row.getObject("answers_until", LocalDate.class),
                row.getObject("next_on", LocalDate.class),
                Times.instant(row, "revealed_at"),
                Times.instant(row, "ended_at"),
                executives(row.getLong("id")),
                List.of(),
                row.getBoolean("rehearsal"));
    }

    private List<Executive> executives(long checkpoint) {
        return sql.sql("""
                        select e.person, e.part, e.answered_by, e.answered_at, e.measured, e.agreed_at, array(
                            select p.goal from checkpoint_priority p where p.executive = e.id order by p.rank) as goals
                        from checkpoint_executive e where e.checkpoint = :checkpoint order by e.id
                        """)
                .param("checkpoint", checkpoint)
                .query((row, number) -> new Executive(
                        row.getString("person"),
                        row.getString("part"),
                        row.getString("answered_by"),
                        Times.instant(row, "answered_at"),
                        row.getString("measured"),
                        List.of((String[]) row.getArray("goals").getArray()),
                        Times.instant(row, "agreed_at")))
                .list();
    }
}
