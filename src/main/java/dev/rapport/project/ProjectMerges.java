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

/** Which projects were to go into which, and how each question stands. */
@Repository
class ProjectMerges {

    private static final String SELECT = """
            select m.id, m.project_key, m.into_project, m.why, m.asked_by, m.asked_at, m.state, m.answered_by, m.words,
                m.answered_at, m.rehearsal,
                (select json_agg(json_build_array(r.promise::text, r.why) order by r.promise)
                    from project_merge_release r where r.merge = m.id) as released
            from project_merge m
            """;

    private final JdbcClient sql;

    ProjectMerges(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return its id */
    long ask(String projectKey, String into, String why, List<ProjectMerge.Release> released, String by, Instant at) {
        long id = sql.sql("""
                        insert into project_merge (project_key, into_project, why, asked_by, asked_at, state)
                        values (:project, :into, :why, :by, :at, 'asked') returning id
                        """)
                .param("project", projectKey)
                .param("into", into)
                .param("why", why)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
        released.forEach(one -> release(id, projectKey, one));
        return id;
    }

    private void release(long merge, String projectKey, ProjectMerge.Release release) {
        sql.sql(
                        "insert into project_merge_release (merge, project_key, promise, why) values (:merge, :project, :promise, :why)")
                .param("merge", merge)
                .param("project", projectKey)
                .param("promise", release.promise())
                .param("why", release.why())
                .update();
    }

    void runs(long id, String run) {
        sql.sql("update project_merge set run = :run where id = :id")
                .param("run", run)
                .param("id", id)
                .update();
    }

    Optional<String> runOf(long id) {
        return sql.sql("select run from project_merge where id = :id and run is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** @param by who answered; null where it was taken back */
    void stands(long id, ProjectMerge.State state, @Nullable String by, @Nullable String words, Instant at) {
        sql.sql("""
                        update project_merge set state = :state, answered_by = :by, words = nullif(:words, ''),
                            answered_at = :at where id = :id
                        """)
                .param("state", state.word())
                .param("by", by)
                .param("words", words)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    ProjectMerge get(long id) {
        return sql.sql(SELECT + "where m.id = :id")
                .param("id", id)
                .query(ProjectMerges::merge)
                .single();
    }

    /** Of the run, or of one that begins this moment in the project and is not known yet. */
    Optional<ProjectMerge> ofRun(String run, String into) {
        return sql.sql(SELECT + """
                        where m.run = :run or (m.run is null and m.into_project = :into and m.state = 'asked')
                        order by m.run nulls last limit 1
                        """)
                .param("run", run)
                .param("into", into)
                .query(ProjectMerges::merge)
                .optional();
    }

    /** Those that the project is either side of, the latest first. */
    List<ProjectMerge> of(String projectKey) {
        return sql.sql(SELECT + "where :project in (m.project_key, m.into_project) order by m.id desc")
                .param("project", projectKey)
                .query(ProjectMerges::merge)
                .list();
    }

    List<ProjectMerge> openOf(String projectKey) {
        return of(projectKey).stream().filter(ProjectMerge::isOpen).toList();
    }

    private static ProjectMerge merge(ResultSet row, int number) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new ProjectMerge(
                row.getLong("id"),
                row.getString("project_key"),
                row.getString("into_project"),
                row.getString("why"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                ProjectMerge.State.of(row.getString("state")),
                row.getString("answered_by"),
                row.getString("words"),
                answered == null ? null : answered.toInstant(),
                ProjectPart.list(
                        row,
                        "released",
                        one -> new ProjectMerge.Release(
                                one.get(0).asLong(), one.get(1).asText())),
                row.getBoolean("rehearsal"));
    }
}
