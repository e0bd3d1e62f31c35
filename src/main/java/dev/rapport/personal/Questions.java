package dev.rapport.personal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the employee representative was asked and answered, project by project. */
@Repository
class Questions {

    private final JdbcClient sql;

    Questions(JdbcClient sql) {
        this.sql = sql;
    }

    /** Begins with the limits of the question before, so that nothing that was agreed is lost by asking anew. */
    void ask(String projectKey, Question.State state, @Nullable String by, @Nullable String why, Instant at) {
        sql.sql("""
                        insert into personal_data (project_key, number, state, asked_by, why, asked_at,
                            interviews, volunteers, ballots, smallest_group, names, parts, remarks, retention_days)
                        select :project, coalesce(max(p.number), 0) + 1, :state, :by, :why, :at,
                            coalesce(bool_and(p.interviews) filter (where p.latest), true),
                            coalesce(bool_and(p.volunteers) filter (where p.latest), false),
                            coalesce(bool_and(p.ballots) filter (where p.latest), true),
                            coalesce(max(p.smallest_group) filter (where p.latest), 5),
                            coalesce(bool_and(p.names) filter (where p.latest), true),
                            coalesce(bool_and(p.parts) filter (where p.latest), true),
                            coalesce(bool_and(p.remarks) filter (where p.latest), true),
                            max(p.retention_days) filter (where p.latest)
                        from (select number, interviews, volunteers, ballots, smallest_group, names, parts, remarks,
                            retention_days,
                            number = max(number) over () as latest
                            from personal_data where project_key = :project) p
                        """)
                .param("project", projectKey)
                .param("state", state.word())
                .param("by", by, Types.VARCHAR)
                .param("why", why, Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The latest first. */
    List<Question> of(String projectKey) {
        return sql.sql("""
                        select number, state, interviews, volunteers, ballots, smallest_group, names, parts, remarks,
                            retention_days, asked_by, why, asked_at, answered_by, words, changed, dissent, dissent_by, answered_at, rehearsal
                        from personal_data where project_key = :project order by number desc
                        """)
                .param("project", projectKey)
                .query(Questions::question)
                .list();
    }

    Optional<Question> open(String projectKey) {
        return of(projectKey).stream().filter(Question::isOpen).findFirst();
    }

    /** Of the open question. */
    void set(String projectKey, Limits limits) {
        sql.sql("""
                        update personal_data set interviews = :interviews, volunteers = :volunteers, ballots = :ballots,
                            smallest_group = :group, names = :names, parts = :parts, remarks = :remarks,
                            retention_days = :days
                        where project_key = :project and state in ('asked', 'refused')
                        """)
                .param("interviews", limits.interviews())
                .param("volunteers", limits.volunteers())
                .param("ballots", limits.ballots())
                .param("group", limits.smallestGroup())
                .param("names", limits.names())
                .param("parts", limits.parts())
                .param("remarks", limits.remarks())
                .param("days", limits.retentionDays(), Types.INTEGER)
                .param("project", projectKey)
                .update();
    }

    void answer(String projectKey, Question.State state, @Nullable String words, String by, Instant at) {
        sql.sql("""
                        update personal_data set state = :state, words = :words, answered_by = :by, answered_at = :at
                        where project_key = :project and state in ('asked', 'refused')
                        """)
                .param("state", state.word())
                .param("words", words, Types.VARCHAR)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("project", projectKey)
                .update();
    }

    /** The list is put again. */
    void changed(String projectKey, String words) {
        sql.sql("update personal_data set state = 'asked', changed = :words where project_key = :project"
                        + " and state = 'refused'")
                .param("words", words)
                .param("project", projectKey)
                .update();
    }

    void dissent(String projectKey, String words, String by) {
        sql.sql("update personal_data set state = 'not-agreed', dissent = :words, dissent_by = :by"
                        + " where project_key = :project and state = 'refused'")
                .param("words", words)
                .param("by", by)
                .param("project", projectKey)
                .update();
    }

    /** Projects in which anything was ever agreed on how long data is kept. */
    List<String> withRetention() {
        return sql.sql("select distinct project_key from personal_data where state = 'agreed'"
                        + " and retention_days is not null order by project_key")
                .query(String.class)
                .list();
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Question(
                row.getInt("number"),
                Question.State.of(row.getString("state")),
                limits(row),
                row.getString("asked_by"),
                row.getString("why"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("answered_by"),
                row.getString("words"),
                row.getString("changed"),
                row.getString("dissent"),
                row.getString("dissent_by"),
                answered == null ? null : answered.toInstant(),
                row.getBoolean("rehearsal"));
    }

    private static Limits limits(ResultSet row) throws SQLException {
        return new Limits(
                row.getBoolean("interviews"),
                row.getBoolean("volunteers"),
                row.getBoolean("ballots"),
                row.getInt("smallest_group"),
                row.getBoolean("names"),
                row.getBoolean("parts"),
                row.getBoolean("remarks"),
                row.getObject("retention_days", Integer.class));
    }
}
