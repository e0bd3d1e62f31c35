package dev.rapport.project;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was changed after a go-live was refused, before it is asked for again. */
@Service
@Transactional
public class Remedies {

    private final JdbcClient sql;
    private final Clock clock;

    Remedies(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public void keep(String projectKey, String text, String author) {
        sql.sql("insert into remedy (project_key, text, author, written_at) values (:project, :text, :author, :at)")
                .param("project", projectKey)
                .param("text", text)
                .param("author", author)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    Optional<String> latest(String projectKey) {
        return sql.sql("select text from remedy where project_key = :project order by id desc limit 1")
                .param("project", projectKey)
                .query(String.class)
                .optional();
    }

    Optional<Instant> latestAt(String projectKey) {
        return sql.sql("select written_at from remedy where project_key = :project order by id desc limit 1")
                .param("project", projectKey)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
