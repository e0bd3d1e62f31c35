package dev.rapport.project;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was changed after a go-live was refused, before it is asked for again. */
@Service
@Transactional
public class Remedies {

    private static final String OF_WAVE =
            "project_key = :project and wave is not distinct from :wave order by id desc limit 1";

    private final JdbcClient sql;
    private final Clock clock;

    Remedies(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param wave which wave was refused; null where all units go live together */
    public void keep(String projectKey, @Nullable Integer wave, String text, String author) {
        sql.sql("""
                        insert into remedy (project_key, wave, text, author, written_at)
                        values (:project, :wave, :text, :author, :at)
                        """)
                .param("project", projectKey)
                .param("wave", wave, Types.INTEGER)
                .param("text", text)
                .param("author", author)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    Optional<String> latest(String projectKey, @Nullable Integer wave) {
        return sql.sql("select text from remedy where " + OF_WAVE)
                .param("project", projectKey)
                .param("wave", wave, Types.INTEGER)
                .query(String.class)
                .optional();
    }

    /** When the latest was written for what that run of the go-live is about. */
    Optional<Instant> latestOf(String projectKey, String run) {
        return sql.sql("""
                        select written_at from remedy where project_key = :project
                            and wave is not distinct from (
                                select max(wave) from sign_off_request where process_instance = :run)
                        order by id desc limit 1
                        """)
                .param("project", projectKey)
                .param("run", run)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
