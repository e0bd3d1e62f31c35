package dev.rapport.project;

import dev.rapport.database.ReadOnce;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The two sections that business and IT each write themselves; every version is kept. */
@Repository
class Charter {

    private final JdbcClient sql;
    private final ReadOnce once;
    private final Clock clock;

    Charter(JdbcClient sql, ReadOnce once, Clock clock) {
        this.sql = sql;
        this.once = once;
        this.clock = clock;
    }

    /** Who writes a section. Written once, read by the models. */
    enum Side {
        BUSINESS("business"),
        IT("it");

        private final String word;

        Side(String word) {
            this.word = word;
        }

        /** Refuses any other word. */
        static Side of(String word) {
            return Arrays.stream(values())
                    .filter(side -> side.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("The charter has no section " + word));
        }
    }

    record Section(String text, String author, Instant writtenAt) {}

    void write(String projectKey, Side side, String text, String author) {
        once.changed();
        sql.sql("""
                        insert into charter_section (project_key, side, text, author, written_at)
                        values (:project, :side, :text, :author, :at)
                        """)
                .param("project", projectKey)
                .param("side", side.word)
                .param("text", text)
                .param("author", author)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    Optional<Section> latest(String projectKey, Side side) {
        return once.find(
                Section.class,
                projectKey + " " + side,
                () -> sql.sql("""
                        select text, author, written_at from charter_section
                        where project_key = :project and side = :side order by id desc limit 1
                        """)
                        .param("project", projectKey)
                        .param("side", side.word)
                        .query((row, number) -> new Section(
                                row.getString("text"),
                                row.getString("author"),
                                row.getTimestamp("written_at").toInstant()))
                        .optional());
    }

    /** Every text there was, in the order written. */
    List<CharterStory.Version> versions(String projectKey) {
        return sql.sql("""
                        select side, text, author, written_at, rehearsal from charter_section
                        where project_key = :project order by id
                        """)
                .param("project", projectKey)
                .query((row, number) -> new CharterStory.Version(
                        row.getString("side"),
                        row.getString("text"),
                        row.getString("author"),
                        row.getTimestamp("written_at").toInstant(),
                        row.getBoolean("rehearsal")))
                .list();
    }
}
