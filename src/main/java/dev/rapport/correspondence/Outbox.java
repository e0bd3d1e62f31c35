package dev.rapport.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Mails that wait, in the order of writing for each recipient: while one of theirs is open, no later one is claimed. What
 * a node does with a claimed mail counts only while the claim is its own.
 */
@Repository
class Outbox {

    private static final String MINE = " where id = :id and state = 'sending' and tries = :tries";

    private final JdbcClient sql;

    Outbox(JdbcClient sql) {
        this.sql = sql;
    }

    void putWork(String recipient, Collection<String> workItems, Instant at) {
        sql.sql("""
                        insert into outbox (recipient, work_items, written_at, next_try)
                        values (:recipient, :workItems, :at, :at)
                        """)
                .param("recipient", recipient)
                .param("workItems", workItems.toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    void putMessages(Collection<Long> messages, Instant at) {
        sql.sql("""
                        insert into outbox (recipient, message, written_at, next_try)
                        select m.recipient, m.id, :at, :at from message m
                        where m.id = any(:messages) order by m.id
                        """)
                .param("messages", messages.toArray(Long[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    /**
     * Takes mails that are due, each for this caller alone until {@code until}. A claim that ran out, because its node
     * died between sending and noting it, is taken again.
     */
    List<Waiting> claim(int most, Instant now, Instant until) {
        return sql
                .sql("""
                        update outbox set state = 'sending', tries = tries + 1, next_try = :until
                        where id in (select o.id from outbox o
                            where o.state in ('waiting', 'sending') and o.next_try <= :now
                                and not exists (select from outbox earlier where earlier.recipient = o.recipient
                                    and earlier.id < o.id and earlier.state in ('waiting', 'sending'))
                            order by o.id limit :most for update of o skip locked)
                        returning *
                        """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("most", most)
                .query(Outbox::waiting)
                .list()
                .stream()
                .sorted(Comparator.comparing(Waiting::id))
                .toList();
    }

    void sent(Waiting mail, Instant at) {
        end(mail, "sent", null, at);
    }

    void failed(Waiting mail, String error, Instant at) {
        end(mail, "failed", error, at);
    }

    /** Leaves it for a later try. */
    void postpone(Waiting mail, Instant next, String error) {
        sql.sql("update outbox set state = 'waiting', next_try = :next, last_error = :error" + MINE)
                .param("next", Timestamp.from(next))
                .param("error", error)
                .param("id", mail.id())
                .param("tries", mail.tries())
                .update();
    }

    /** Gives back what was not tried. */
    void giveBack(Waiting mail, Instant next) {
        sql.sql("update outbox set state = 'waiting', tries = tries - 1, next_try = :next" + MINE)
                .param("next", Timestamp.from(next))
                .param("id", mail.id())
                .param("tries", mail.tries())
                .update();
    }

    /** Nobody needs it any more. */
    void drop(Waiting mail) {
        sql.sql("delete from outbox" + MINE)
                .param("id", mail.id())
                .param("tries", mail.tries())
                .update();
    }

    void forgetEndedBefore(Instant before) {
        sql.sql("delete from outbox where ended_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    long failedFor(String recipient) {
        return sql.sql("select count(*) from outbox where recipient = :recipient and state = 'failed'")
                .param("recipient", recipient)
                .query(Long.class)
                .single();
    }

    private void end(Waiting mail, String state, @Nullable String error, Instant at) {
        sql.sql("update outbox set state = :state, last_error = :error, ended_at = :at" + MINE)
                .param("state", state)
                .param("error", error)
                .param("at", Timestamp.from(at))
                .param("id", mail.id())
                .param("tries", mail.tries())
                .update();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getLong("id"),
                row.getObject("letter", UUID.class),
                row.getString("recipient"),
                row.getObject("message", Long.class),
                List.of((String[]) row.getArray("work_items").getArray()),
                row.getTimestamp("written_at").toInstant(),
                row.getInt("tries"),
                row.getBoolean("rehearsal"));
    }
}
