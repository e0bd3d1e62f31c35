package dev.rapport.operation;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says every few seconds that this node runs, and in which version, on a thread of its own: nothing slow that the node does
 * holds it up. Times are the database's, so that no two clocks are compared.
 */
@Component
@ConditionalOnProperty(name = "rapport.heartbeat", matchIfMissing = true)
class Heartbeat implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration PAUSE = ThisNode.GONE_AFTER.dividedBy(5);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);
    private static final Duration TO_END = Duration.ofSeconds(5);

    /**
     * Where a node missed some beats, the others may have missed them too, as when the database was away: it judges none
     * of them before they had time to say that they are there.
     */
    private static final Duration GAP = ThisNode.GONE_AFTER.dividedBy(2);

    private final JdbcClient sql;
    private final ThisNode node;
    private final RunningVersion version;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::goOn, "heartbeat");

    Heartbeat(JdbcClient sql, ThisNode node, RunningVersion version) {
        this.sql = sql;
        this.node = node;
        this.version = version;
        thread.setDaemon(true);
    }

    @Override
    public void start() {
        beat();
        thread.start();
    }

    private void goOn() {
        try {
            Duration pause = PAUSE;
            while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = beat() ? PAUSE : AFTER_FAILURE;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Also forgets who has not been seen for a day. @return whether it was heard */
    boolean beat() {
        try {
            sql.sql("""
                    with forgotten as (
                        delete from running_node where id <> :id and seen_at < now() - interval '1 day'
                    )
                    insert into running_node as before (id, steady_since, seen_at, version)
                    values (:id, now(), now(), :version)
                    on conflict (id) do update set seen_at = now(),
                        steady_since = case when before.seen_at < now() - make_interval(secs => :gap)
                            then now() else before.steady_since end
                    """)
                    .param("id", node.id())
                    .param("version", version.mark())
                    .param("gap", GAP.toMillis() / 1e3)
                    .update();
            return true;
        } catch (DataAccessException away) {
            LOG.debug("This node cannot say that it runs; it tries again", away);
        } catch (RuntimeException failure) {
            LOG.warn("This node cannot say that it runs; it tries again", failure);
        }
        return false;
    }

    /** What this node had claimed is free for the others from then on. */
    @Override
    public void stop() {
        stopped.countDown();
        try {
            thread.join(TO_END.toMillis());
            sql.sql("delete from running_node where id = :id")
                    .param("id", node.id())
                    .update();
        } catch (DataAccessException away) {
            LOG.debug("This node cannot say that it ends; it is soon taken for gone", away);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    /** Begins before anything is claimed, and ends when everything else has. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }
}
