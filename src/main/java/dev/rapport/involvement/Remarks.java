package dev.rapport.involvement;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What users say about the new product, and the answer each author got. */
@Repository
class Remarks {

    private final JdbcClient sql;

    Remarks(JdbcClient sql) {
        this.sql = sql;
    }

    record Remark(
            String author,
            String text,
            @Nullable String answer,
            @Nullable String answerText) {}

    void add(String projectKey, String unit, Remark remark, Instant at) {
        sql.sql("""
                        insert into remark (project_key, unit, author, text, given_at)
                        values (:project, :unit, :author, :text, :at)
                        """)
                .param("project", projectKey)
                .param("unit", unit)
                .param("author", remark.author())
                .param("text", remark.text())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Remark> latest(String projectKey, String unit) {
        return one("true", "id desc", projectKey, unit);
    }

    private Optional<Remark> one(String which, String order, String projectKey, String unit) {
        return sql.sql("""
                        select author, text, answer, answer_text from remark
                        where project_key = :project and unit = :unit and %s order by %s limit 1
                        """.formatted(which, order))
                .param("project", projectKey)
                .param("unit", unit)
                .query((row, number) -> new Remark(
                        row.getString("author"),
                        row.getString("text"),
                        row.getString("answer"),
                        row.getString("answer_text")))
                .optional();
    }

    /** The first that waits for an answer. */
    Optional<Remark> waiting(String projectKey, String unit) {
        return one("answer is null", "id", projectKey, unit);
    }

    void goTo(String projectKey, String from, String to) {
        sql.sql("update remark set unit = :to where project_key = :project and unit = :from")
                .param("to", to)
                .param("project", projectKey)
                .param("from", from)
                .update();
    }

    /** Answers the first that waits. */
    void answer(String projectKey, String unit, String answer, String text, String by, Instant at) {
        sql.sql("""
                        update remark set answer = :answer, answer_text = :text, answered_by = :by, answered_at = :at
                        where id = (select min(id) from remark
                            where project_key = :project and unit = :unit and answer is null)
                        """)
                .param("answer", answer)
                .param("text", text)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("project", projectKey)
                .param("unit", unit)
                .update();
    }

    /** Given and answered. */
    long[] counts(String projectKey) {
        return sql.sql("select count(*), count(answered_at) from remark where project_key = :project")
                .param("project", projectKey)
                .query((row, number) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
    }
}
