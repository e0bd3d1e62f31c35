package dev.rapport.correspondence;

import dev.rapport.paging.CountedRows;
import dev.rapport.paging.Cursor;
import dev.rapport.paging.Limit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages, one row for each who gets it. */
@Repository
class Mailboxes {

    private final JdbcClient sql;

    Mailboxes(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param projectKey null for what is about no project
     * @return the ids of what was written
     */
    List<Long> put(
            Collection<String> recipients,
            @Nullable String projectKey,
            @Nullable String unit,
            String subject,
            String body,
            Instant at) {
        return sql.sql("""
                        insert into message (project_key, unit, recipient, subject, body, written_at)
                        select :project, :unit, recipient, :subject, :body, :at
                        from unnest(:recipients::text[]) as recipient
                        returning id
                        """)
                .param("project", projectKey, Types.VARCHAR)
                .param("unit", unit)
                .param("subject", subject)
                .param("body", body)
                .param("at", Timestamp.from(at))
                .param("recipients", recipients.toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    CountedRows<Message> page(String recipient, @Nullable Cursor before, Limit limit) {
        return sql.sql("""
                        select c.total, page.* from (select count(*) as total from message where recipient = :me) c
                        left join (select id, project_key, unit, subject, body, written_at, read_at, rehearsal from message
                            where recipient = :me and (:before::bigint is null or id < :before)
                            order by id desc limit :limit) page on true
                        order by page.id desc
                        """)
                .param("me", recipient)
                .param("before", before == null ? null : before.number())
                .param("limit", limit.andOne())
                .query(CountedRows.by("id", Mailboxes::message));
    }

    /** The message, unless it has been read. */
    Optional<Message> unread(long id) {
        return sql.sql("""
                        select id, project_key, unit, subject, body, written_at, read_at, rehearsal from message
                        where id = :id and read_at is null
                        """).param("id", id).query(Mailboxes::message).optional();
    }

    void markRead(String recipient, long upTo, Instant at) {
        sql.sql("update message set read_at = :at where recipient = :me and id <= :upTo and read_at is null")
                .param("at", Timestamp.from(at))
                .param("me", recipient)
                .param("upTo", upTo)
                .update();
    }

    long unread(String recipient) {
        return sql.sql("select count(*) from message where recipient = :me and read_at is null")
                .param("me", recipient)
                .query(Long.class)
                .single();
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        Timestamp read = row.getTimestamp("read_at");
        return new Message(
                row.getLong("id"),
                row.getString("project_key"),
                row.getString("unit"),
                row.getString("subject"),
                row.getString("body"),
                row.getTimestamp("written_at").toInstant(),
                read == null ? null : read.toInstant(),
                row.getBoolean("rehearsal"));
    }
}
