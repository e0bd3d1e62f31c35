package dev.rapport.correspondence;

import dev.rapport.operation.ThisNode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which node sends what, beside the time after which any claim runs out. */
@Repository
class Claims {

    private final JdbcClient sql;
    private final ThisNode node;

    Claims(JdbcClient sql, ThisNode node) {
        this.sql = sql;
        this.node = node;
    }

    /**
     * Lets claims run out at once that nobody will make good: those of nodes that are gone, and what an earlier round of
     * this node had in hand when it broke off. A node says which are gone only when it has itself been seen for as long.
     */
    void releaseAbandoned(Instant now) {
        for (String table : List.of(Outbox.MAILS, Outbox.LINKS)) {
            sql.sql("""
                            update %s set next_try = :now
                            where state = 'sending' and next_try > :now and claimed_try = tries
                                and (claimed_by = :me or (
                                    claimed_by is not null
                                    and not exists (select from running_node other where other.id = claimed_by
                                        and other.seen_at > now() - make_interval(secs => :gone))
                                    and exists (select from running_node me where me.id = :me
                                        and me.seen_at > now() - make_interval(secs => :gone)
                                        and me.steady_since <= now() - make_interval(secs => :gone))))
                            """.formatted(table))
                    .param("now", Timestamp.from(now))
                    .param("me", node.id())
                    .param("gone", ThisNode.GONE_AFTER.toSeconds())
                    .update();
        }
    }

    /** Whether the mail is still this caller's to send, as it is not where the node stood still for long. */
    boolean holds(Waiting mail) {
        return sql.sql("select id from " + Outbox.table(mail) + Outbox.MINE)
                .param("id", mail.id())
                .param("tries", mail.tries())
                .query(Long.class)
                .optional()
                .isPresent();
    }
}
