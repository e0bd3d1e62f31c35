package dev.rapport.once;

import dev.rapport.organization.WallTime;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What acts with a key were answered, for a day. All of it happens in the transaction of the act. */
@Repository
class KeptAnswers {

    static final Duration KEPT = Duration.ofDays(1);

    /** An answer and whether it belongs to the same act, that is method, address and body. */
    @SuppressWarnings("ArrayRecordComponent")
    record Found(boolean same, byte[] sealed) {}

    private final JdbcClient sql;
    private final Clock clock;

    KeptAnswers(JdbcClient sql, @WallTime Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps everybody else from acting with that key, on every node, until the transaction ends; false if one does. */
    boolean hold(Key key) {
        return sql.sql("select pg_try_advisory_xact_lock(hashtextextended(encode(:id, 'hex'), 1))")
                .param("id", key.id())
                .query(Boolean.class)
                .single();
    }

    Optional<Found> find(Key key, byte[] fingerprint) {
        return sql.sql("select fingerprint, answer from kept_answer where id = :id and kept_at > :oldest")
                .param("id", key.id())
                .param("oldest", oldest())
                .query((row, number) -> new Found(
                        MessageDigest.isEqual(row.getBytes("fingerprint"), fingerprint), row.getBytes("answer")))
                .optional();
    }

    void keep(Key key, byte[] fingerprint, byte[] sealed) {
        sql.sql("""
                        insert into kept_answer (id, fingerprint, answer, kept_at)
                        values (:id, :fingerprint, :answer, :now)
                        on conflict (id) do update set fingerprint = excluded.fingerprint, answer = excluded.answer,
                            kept_at = excluded.kept_at
                        """)
                .param("id", key.id())
                .param("fingerprint", fingerprint)
                .param("answer", sealed)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void forgetOld() {
        sql.sql("delete from kept_answer where kept_at <= :oldest")
                .param("oldest", oldest())
                .update();
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(KEPT));
    }
}
