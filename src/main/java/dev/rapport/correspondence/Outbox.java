package dev.rapport.correspondence;

import dev.rapport.operation.ThisNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Mails that wait, in the order of writing for each recipient: while one of theirs is open, no later one is claimed.
 * Letters with links are a line of their own and go first: whoever waits for one cannot come in. What a node does with a
 * claimed mail counts only while the claim is its own.
 */
@Repository
class Outbox {

    static final String MAILS = "outbox";
    static final String LINKS = "link_letter";
    static final String MINE = " where id = :id and state = 'sending' and tries = :tries";

    private static final String EVERY = "id, letter, recipient, written_at, tries, ";
    private static final String OF_MAILS = EVERY + "message, work_items, kind, sender, rehearsal";
    private static final String OF_LINKS = EVERY + "address, link_until";

    private final JdbcClient sql;
    private final ThisNode node;

    Outbox(JdbcClient sql, ThisNode node) {
        this.sql = sql;
        this.node = node;
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

    /**
     * What is near or late, with what else of that kind still waits for the same person: one mail brings it all.
     *
     * @param leaves before that it does not leave, so that what comes at the same time finds it
     */
    void gather(Waiting.Kind kind, String recipient, String workItem, Instant at, Instant leaves) {
        boolean found = sql.sql("""
                                update outbox set work_items = array_remove(work_items, :item::text) || :item::text,
                                    rehearsal = rehearsal or rehearsing()
                                where id = (select id from outbox where recipient = :recipient and kind = :kind
                                    and state = 'waiting' and tries = 0 order by id limit 1 for update skip locked)
                                """)
                        .param("item", workItem)
                        .param("recipient", recipient)
                        .param("kind", word(kind))
                        .update()
                > 0;
        if (!found) {
            put(kind, recipient, workItem, null, at, leaves);
        }
    }

    void put(
            Waiting.Kind kind, String recipient, String workItem, @Nullable String sender, Instant at, Instant leaves) {
        sql.sql("""
                        insert into outbox (recipient, work_items, kind, sender, written_at, next_try)
                        values (:recipient, array[:item::text], :kind, :sender, :at, :leaves)
                        """)
                .param("recipient", recipient)
                .param("item", workItem)
                .param("kind", word(kind))
                .param("sender", sender)
                .param("at", Timestamp.from(at))
                .param("leaves", Timestamp.from(leaves))
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

    void putLink(String recipient, Waiting.Link link, Instant at) {
        sql.sql("""
            insert into link_letter (recipient, address, link_until, written_at, next_try)
            values (:recipient, :address, :end, :at, :at)
            """)
                .param("recipient", recipient)
                .param("address", link.address())
                .param("end", Timestamp.from(link.end()))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Removes letters with links that have not left. Waits for a node that is just making such a link. */
    void takeBackLinks(String recipient) {
        sql.sql("delete from link_letter where recipient = :recipient and state in ('waiting', 'sending')")
                .param("recipient", recipient)
                .update();
    }

    /** Whether the letter is still this caller's to send; until the transaction ends it is not taken back. */
    boolean holdsLink(Waiting mail) {
        return sql.sql("select id from link_letter" + MINE + " for update")
                .param("id", mail.id())
                .param("tries", mail.tries())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /**
     * Takes mails that are due, each for this caller alone until {@code until}. A claim that ran out, because its node
     * died between sending and noting it, is taken again. It names the node, so that it runs out early where that one is
     * gone; but not while the node cannot say that it runs.
     */
    List<Waiting> claim(int most, Instant now, Instant until) {
        List<Waiting> links = claim(LINKS, OF_LINKS, Outbox::linkLetter, most, now, until);
        return links.isEmpty() ? claim(MAILS, OF_MAILS, Outbox::mail, most, now, until) : links;
    }

    private List<Waiting> claim(
            String table, String columns, RowMapper<Waiting> waiting, int most, Instant now, Instant until) {
        return sql
                .sql("""
                    update %1$s set state = 'sending', tries = tries + 1, next_try = :until, claimed_try = tries + 1,
                        claimed_by = (select n.id from running_node n where n.id = :node)
                    where id in (select o.id from %1$s o
                        where o.state in ('waiting', 'sending') and o.next_try <= :now
                            and not exists (select from %1$s earlier where earlier.recipient = o.recipient
                                and earlier.id < o.id and earlier.state in ('waiting', 'sending'))
                        order by o.id limit :most for update of o skip locked)
                    returning %2$s
                    """.formatted(table, columns))
                .param("node", node.id())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("most", most)
                .query(waiting)
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
        sql.sql("update " + table(mail) + " set state = 'waiting', next_try = :next, last_error = :error" + MINE)
                .param("next", Timestamp.from(next))
                .param("error", error)
                .param("id", mail.id())
                .param("tries", mail.tries())
                .update();
    }

    /** Gives back what was not tried, so that nothing tells the next claim of it from this one but its node. */
    void giveBack(Waiting mail, Instant next) {
        sql.sql("update " + table(mail)
                        + " set state = 'waiting', tries = tries - 1, next_try = :next, claimed_by = null" + MINE)
                .param("next", Timestamp.from(next))
                .param("id", mail.id())
                .param("tries", mail.tries())
                .update();
    }

    /** Nobody needs it any more. */
    void drop(Waiting mail) {
        sql.sql("delete from " + table(mail) + MINE)
                .param("id", mail.id())
                .param("tries", mail.tries())
                .update();
    }

    void forgetEndedBefore(Instant before) {
        for (String table : List.of(MAILS, LINKS)) {
            sql.sql("delete from " + table + " where ended_at < :before")
                    .param("before", Timestamp.from(before))
                    .update();
        }
    }

    long failedFor(String recipient) {
        return sql.sql("""
            select (select count(*) from outbox where recipient = :recipient and state = 'failed')
                 + (select count(*) from link_letter where recipient = :recipient and state = 'failed')
            """).param("recipient", recipient).query(Long.class).single();
    }

    private void end(Waiting mail, String state, @Nullable String error, Instant at) {
        sql.sql("update " + table(mail) + " set state = :state, last_error = :error, ended_at = :at" + MINE)
                .param("state", state)
                .param("error", error)
                .param("at", Timestamp.from(at))
                .param("id", mail.id())
                .param("tries", mail.tries())
                .update();
    }

    private static String word(Waiting.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static String table(Waiting mail) {
        return mail.link() == null ? MAILS : LINKS;
    }

    private static Waiting mail(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getLong("id"),
                row.getObject("letter", UUID.class),
                row.getString("recipient"),
                row.getObject("message", Long.class),
                List.of((String[]) row.getArray("work_items").getArray()),
                null,
                Waiting.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("sender"),
                row.getTimestamp("written_at").toInstant(),
                row.getInt("tries"),
                row.getBoolean("rehearsal"));
    }

    private static Waiting linkLetter(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getLong("id"),
                row.getObject("letter", UUID.class),
                row.getString("recipient"),
                null,
                List.of(),
                new Waiting.Link(
                        row.getString("address"), row.getTimestamp("link_until").toInstant()),
                Waiting.Kind.TASK,
                null,
                row.getTimestamp("written_at").toInstant(),
                row.getInt("tries"),
                false);
    }
}
