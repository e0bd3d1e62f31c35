package dev.rapport.perception;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The problem as sponsor and CIO write it, draft by draft; where they do not agree; and what is done about wider gaps. */
@Repository
class Statements {

    private final JdbcClient sql;

    Statements(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param draft from 1 within the round; sponsor and CIO both write on one draft */
    record Words(int draft, String author, String role, String words, Instant at) {}

    record Dissent(String business, String it, String who, Instant at) {}

    void write(Round round, int draft, String role, String words, String author, Instant at) {
        sql.sql("""
                        insert into problem_statement (round, project_key, draft, author, role, words, at)
                        values (:round, :project, :draft, :author, :role, :words, :at)
                        """)
                .param("round", round.id())
                .param("project", round.projectKey())
                .param("draft", draft)
                .param("author", author)
                .param("role", role)
                .param("words", words)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What was written, the latest first. */
    List<Words> of(long round) {
        return sql.sql(
                        "select draft, author, role, words, at from problem_statement where round = :round order by id desc")
                .param("round", round)
                .query((row, number) -> new Words(
                        row.getInt("draft"),
                        row.getString("author"),
                        row.getString("role"),
                        row.getString("words"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void dissent(Round round, String business, String it, String who, Instant at) {
        sql.sql("""
                        insert into statement_dissent (round, project_key, business, it, who, at)
                        values (:round, :project, :business, :it, :who, :at)
                        """)
                .param("round", round.id())
                .param("project", round.projectKey())
                .param("business", business)
                .param("it", it)
                .param("who", who)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Dissent> dissentOf(long round) {
        return sql.sql(
                        "select business, it, who, at from statement_dissent where round = :round order by id desc limit 1")
                .param("round", round)
                .query((row, number) -> new Dissent(
                        row.getString("business"),
                        row.getString("it"),
                        row.getString("who"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    void answerGap(Round round, String words, String who, Instant at) {
        sql.sql("""
                        insert into gap_answer (round, project_key, words, who, at)
                        values (:round, :project, :words, :who, :at)
                        """)
                .param("round", round.id())
                .param("project", round.projectKey())
                .param("words", words)
                .param("who", who)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<String> gapAnswer(long round) {
        return sql.sql("select words from gap_answer where round = :round order by id desc limit 1")
                .param("round", round)
                .query(String.class)
                .optional();
    }
}
