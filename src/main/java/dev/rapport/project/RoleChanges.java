package dev.rapport.project;

import dev.rapport.organization.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked to take roles over, in which projects, and how each stands. */
@Repository
class RoleChanges {

    private static final String SELECT = """
            select id, project_key, role, from_person, to_person, why, named_by, named_at, run, state, words, promises_kept, answered_at,
                ended_at, rehearsal
            from role_change
            """;

    private final JdbcClient sql;

    RoleChanges(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return its id */
    long ask(String projectKey, Role role, String from, String to, String why, String by, Instant at) {
        return sql.sql("""
                        insert into role_change (project_key, role, from_person, to_person, why, named_by, named_at, state)
                        values (:project, :role, :from, :to, :why, :by, :at, 'asked') returning id
                        """)
                .param("project", projectKey)
                .param("role", role.key())
                .param("from", from)
                .param("to", to)
                .param("why", why)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    void runs(long id, String run) {
        sql.sql("update role_change set run = :run where id = :id")
                .param("run", run)
                .param("id", id)
                .update();
    }

    Optional<String> runOf(long id) {
        return sql.sql("select run from role_change where id = :id and run is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void answered(RoleChange change, RoleChange.State state, @Nullable String words, List<Long> promises, Instant at) {
        sql.sql("""
                        update role_change set words = nullif(:words, ''), promises_kept = :promises, answered_at = :at
                        where id = :id
                        """)
                .param("words", words)
                .param("promises", promises.toArray(Long[]::new))
                .param("at", Timestamp.from(at))
                .param("id", change.id())
                .update();
        stands(change, state, state == RoleChange.State.REALIGNING ? null : at);
    }

    /** @param ended null where it is not over yet */
    void stands(RoleChange change, RoleChange.State state, @Nullable Instant ended) {
        sql.sql("update role_change set state = :state, ended_at = :ended where id = :id")
                .param("state", state.word())
                .param("ended", ended == null ? null : Timestamp.from(ended))
                .param("id", change.id())
                .update();
    }

    RoleChange get(long id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(RoleChanges::change)
                .single();
    }

    Optional<RoleChange> ofRun(String run) {
        return sql.sql(SELECT + "where run = :run")
                .param("run", run)
                .query(RoleChanges::change)
                .optional();
    }

    /** The latest first. */
    List<RoleChange> of(String projectKey) {
        return sql.sql(SELECT + "where project_key = :project order by id desc")
                .param("project", projectKey)
                .query(RoleChanges::change)
                .list();
    }

    List<RoleChange> openIn(String projectKey) {
        return of(projectKey).stream().filter(RoleChange::isOpen).toList();
    }

    private static RoleChange change(ResultSet row, int number) throws SQLException {
        return new RoleChange(
                row.getLong("id"),
                row.getString("project_key"),
                row.getString("role"),
                row.getString("from_person"),
                row.getString("to_person"),
                row.getString("why"),
                row.getString("named_by"),
                row.getTimestamp("named_at").toInstant(),
                RoleChange.State.of(row.getString("state")),
                row.getString("words"),
                List.of((Long[]) row.getArray("promises_kept").getArray()),
                instant(row, "answered_at"),
                instant(row, "ended_at"),
                row.getBoolean("rehearsal"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
