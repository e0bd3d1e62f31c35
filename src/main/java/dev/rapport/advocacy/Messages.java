package dev.rapport.advocacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the project tells people, each draft and each that was published. */
@Repository
class Messages {

    private final JdbcClient sql;

    Messages(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param worse what gets worse, said plainly */
    record Message(String benefit, String worse, String author) {}

    void write(String projectKey, Message message, Instant at) {
        sql.sql("""
                        insert into advocacy_message (project_key, benefit, worse, author, written_at)
                        values (:project, :benefit, :worse, :author, :at)
                        """)
                .param("project", projectKey)
                .param("benefit", message.benefit())
                .param("worse", message.worse())
                .param("author", message.author())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Message> latest(String projectKey) {
        return sql.sql("""
                        select benefit, worse, author from advocacy_message
                        where project_key = :project order by id desc limit 1
                        """)
                .param("project", projectKey)
                .query((row, number) ->
                        new Message(row.getString("benefit"), row.getString("worse"), row.getString("author")))
                .optional();
    }

    void publish(String projectKey, Instant at) {
        sql.sql("""
                        update advocacy_message set published_at = :at
                        where id = (select max(id) from advocacy_message where project_key = :project)
                        """)
                .param("at", Timestamp.from(at))
                .param("project", projectKey)
                .update();
    }

    Optional<Message> latestPublished(String projectKey) {
        return sql.sql("""
                        select benefit, worse, author from advocacy_message
                        where project_key = :project and published_at is not null order by id desc limit 1
                        """)
                .param("project", projectKey)
                .query((row, number) ->
                        new Message(row.getString("benefit"), row.getString("worse"), row.getString("author")))
                .optional();
    }

    long published(String projectKey) {
        return sql.sql(
                        "select count(*) from advocacy_message where project_key = :project and published_at is not null")
                .param("project", projectKey)
                .query(Long.class)
                .single();
    }
}
