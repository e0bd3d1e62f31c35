package dev.rapport.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of units of projects, and who was asked to take them over. */
@Repository
class UnitChanges {

    private static final String SELECT = """
            select id, project_key, unit, what, why, named_by, named_at, state, ended_at, rehearsal from unit_change
            """;

    private final JdbcClient sql;

    UnitChanges(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return its id */
    long ask(String projectKey, String unit, UnitChange.What what, String why, String by, Instant at) {
        return sql.sql("""
                        insert into unit_change (project_key, unit, what, why, named_by, named_at, state)
                        values (:project, :unit, :what, :why, :by, :at, 'asked') returning id
                        """)
                .param("project", projectKey)
                .param("unit", unit)
                .param("what", what.word())
                .param("why", why)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    void askReceiver(long change, String projectKey, String unit, List<String> people, Instant at) {
        sql.sql("""
                        insert into unit_change_part (change, project_key, unit, people, asked_at)
                        values (:change, :project, :unit, :people, :at)
                        """)
                .param("change", change)
                .param("project", projectKey)
                .param("unit", unit)
                .param("people", people.toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    void runs(long id, String run) {
        sql.sql("update unit_change set run = :run where id = :id")
                .param("run", run)
                .param("id", id)
                .update();
    }

    String runOf(long id) {
        return sql.sql("select run from unit_change where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    void answered(long part, boolean accepted, String words, String by, Instant at) {
        sql.sql("""
                        update unit_change_part set accepted = :accepted, words = nullif(:words, ''), answered_by = :by,
                            answered_at = :at where id = :id
                        """)
                .param("accepted", accepted)
                .param("words", words)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("id", part)
                .update();
    }

    void isReplaced(long part) {
        sql.sql("update unit_change_part set replaced = true where id = :id")
                .param("id", part)
                .update();
    }

    /** @param known what was known of the unit then, as JSON; null where it stays */
    void ends(long id, UnitChange.State state, @Nullable String known, Instant at) {
        sql.sql("update unit_change set state = :state, known = :known::jsonb, ended_at = :at where id = :id")
                .param("state", state.word())
                .param("known", known)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    UnitChange get(long id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(this::change)
                .single();
    }

    Optional<UnitChange> ofRun(String run) {
        return sql.sql(SELECT + "where run = :run")
                .param("run", run)
                .query(this::change)
                .optional();
    }

    /** The latest first. */
    List<UnitChange> of(String projectKey) {
        return sql.sql(SELECT + "where project_key = :project order by id desc")
                .param("project", projectKey)
                .query(this::change)
                .list();
    }

    List<UnitChange> openIn(String projectKey) {
        return of(projectKey).stream().filter(UnitChange::isOpen).toList();
    }

    /** Those that happened, by the unit that is no part of the project any more. */
    List<UnitChange> doneIn(String projectKey) {
        return of(projectKey).stream()
                .filter(change -> change.state() == UnitChange.State.TAKEN_OVER)
                .collect(Collectors.toList());
    }

    private UnitChange change(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new UnitChange(
                row.getLong("id"),
                row.getString("project_key"),
                row.getString("unit"),
                UnitChange.What.of(row.getString("what")).orElseThrow(),
                row.getString("why"),
                row.getString("named_by"),
                row.getTimestamp("named_at").toInstant(),
                UnitChange.State.of(row.getString("state")),
                parts(row.getLong("id")),
                ended == null ? null : ended.toInstant(),
                row.getBoolean("rehearsal"));
    }

    private List<UnitChange.Part> parts(long change) {
        return sql.sql("""
                        select id, unit, people, asked_at, accepted, words, answered_by, answered_at, replaced
                        from unit_change_part where change = :change order by id
                        """).param("change", change).query(UnitChanges::part).list();
    }

    private static UnitChange.Part part(ResultSet row, int number) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new UnitChange.Part(
                row.getLong("id"),
                row.getString("unit"),
                List.of((String[]) row.getArray("people").getArray()),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("accepted", Boolean.class),
                row.getString("words"),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant(),
                row.getBoolean("replaced"));
    }
}
