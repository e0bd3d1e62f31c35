package dev.rapport.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked to take over all that somebody holds, in which projects, and what they answered. */
@Repository
class WorkHandovers {

    private static final String SELECT = """
            select id, project_key, from_person, to_person, why, named_by, named_at, state, words, ended_at, rehearsal
            from work_handover
            """;

    private final JdbcClient sql;

    WorkHandovers(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return its id */
    long ask(String projectKey, String from, String to, String why, String by, Instant at) {
        return sql.sql("""
                        insert into work_handover (project_key, from_person, to_person, why, named_by, named_at, state)
                        values (:project, :from, :to, :why, :by, :at, 'asked') returning id
                        """)
                .param("project", projectKey)
                .param("from", from)
                .param("to", to)
                .param("why", why)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    void runs(long id, String run) {
        sql.sql("update work_handover set run = :run where id = :id")
                .param("run", run)
                .param("id", id)
                .update();
    }

    void ends(long id, WorkHandover.State state, @Nullable String words, Instant at) {
        sql.sql("update work_handover set state = :state, words = nullif(:words, ''), ended_at = :at where id = :id")
                .param("state", state.word())
                .param("words", words)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    WorkHandover get(long id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(WorkHandovers::handover)
                .single();
    }

    Optional<WorkHandover> ofRun(String run) {
        return sql.sql(SELECT + "where run = :run")
                .param("run", run)
                .query(WorkHandovers::handover)
                .optional();
    }

    /** Of that person, the latest first. */
    List<WorkHandover> of(String person) {
        return sql.sql(SELECT + "where from_person = :person order by id desc")
                .param("person", person)
                .query(WorkHandovers::handover)
                .list();
    }

    List<WorkHandover> openIn(String projectKey) {
        return sql.sql(SELECT + "where project_key = :project and ended_at is null order by id")
                .param("project", projectKey)
                .query(WorkHandovers::handover)
                .list();
    }

    private static WorkHandover handover(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new WorkHandover(
                row.getLong("id"),
                row.getString("project_key"),
                row.getString("from_person"),
                row.getString("to_person"),
                row.getString("why"),
                row.getString("named_by"),
                row.getTimestamp("named_at").toInstant(),
                WorkHandover.State.of(row.getString("state")),
                row.getString("words"),
                ended == null ? null : ended.toInstant(),
                row.getBoolean("rehearsal"));
    }
}
