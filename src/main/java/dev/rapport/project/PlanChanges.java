package dev.rapport.project;

import dev.rapport.organization.Threshold;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was proposed to change in frozen plans, and how each stands. An answer is given once. */
@Repository
class PlanChanges {

    private static final String SELECT = """
            select id, project_key, name, from_value, to_value, why, proposed_by, proposed_at, state, answered_by, words,
                answered_at, rehearsal
            from plan_change
            """;

    private final JdbcClient sql;

    PlanChanges(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return its id */
    long propose(String projectKey, Threshold threshold, String from, String to, String why, String by, Instant at) {
        return sql.sql("""
                        insert into plan_change (project_key, name, from_value, to_value, why, proposed_by, proposed_at, state)
                        values (:project, :name, :from, :to, :why, :by, :at, 'asked') returning id
                        """)
                .param("project", projectKey)
                .param("name", threshold.key())
                .param("from", from)
                .param("to", to)
                .param("why", why)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    void runs(long id, String run) {
        sql.sql("update plan_change set run = :run where id = :id")
                .param("run", run)
                .param("id", id)
                .update();
    }

    Optional<String> runOf(long id) {
        return sql.sql("select run from plan_change where id = :id and run is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void answered(long id, PlanChange.State state, @Nullable String by, @Nullable String words, Instant at) {
        sql.sql("""
                        update plan_change set state = :state, answered_by = :by, words = nullif(:words, ''), answered_at = :at
                        where id = :id
                        """)
                .param("state", state.word())
                .param("by", by)
                .param("words", words)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    PlanChange get(long id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(PlanChanges::change)
                .single();
    }

    /** The one that a run is about; while the run begins, the one that has none yet. */
    Optional<PlanChange> ofRun(String projectKey, String run) {
        return sql.sql(SELECT + """
                        where project_key = :project and (run = :run or run is null and state = 'asked')
                        order by run nulls last, id desc limit 1
                        """)
                .param("project", projectKey)
                .param("run", run)
                .query(PlanChanges::change)
                .optional();
    }

    /** The latest first. */
    List<PlanChange> of(String projectKey) {
        return sql.sql(SELECT + "where project_key = :project order by id desc")
                .param("project", projectKey)
                .query(PlanChanges::change)
                .list();
    }

    List<PlanChange> openIn(String projectKey) {
        return of(projectKey).stream()
                .filter(change -> change.state() == PlanChange.State.ASKED)
                .toList();
    }

    private static PlanChange change(ResultSet row, int number) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new PlanChange(
                row.getLong("id"),
                row.getString("project_key"),
                row.getString("name"),
                row.getString("from_value"),
                row.getString("to_value"),
                row.getString("why"),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                PlanChange.State.of(row.getString("state")),
                row.getString("answered_by"),
                row.getString("words"),
                answered == null ? null : answered.toInstant(),
                row.getBoolean("rehearsal"));
    }
}
