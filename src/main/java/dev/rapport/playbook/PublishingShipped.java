package dev.rapport.playbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes shipped playbooks before anybody can ask for a page: once for each content, whatever number of nodes start
 * at the same moment. Instances that run stay on the version they began with; a call of another playbook takes its newest version.
 */
@Service
class PublishingShipped implements SmartInitializingSingleton {

    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('publishing shipped playbooks', 0))";

    private final ShippedPlaybooks shipped;
    private final PlaybookEngine engine;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PublishingShipped(
            ShippedPlaybooks shipped,
            PlaybookEngine engine,
            JdbcClient sql,
            TransactionTemplate transaction,
            Clock clock) {
        this.shipped = shipped;
        this.engine = engine;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            sql.sql(LOCK).query((row, number) -> number).list();
            all().forEach(this::publish);
        });
    }

    private Map<String, Map<String, byte[]>> all() {
        try {
            return shipped.all();
        } catch (IOException failure) {
            throw new UncheckedIOException("The shipped playbooks cannot be read", failure);
        }
    }

    private void publish(String name, Map<String, byte[]> files) {
        int isNew = sql.sql("""
                        insert into shipped_playbook (name, content_hash, deployed_at) values (:name, :hash, :at)
                        on conflict do nothing
                        """)
                .param("name", name)
                .param("hash", ShippedPlaybooks.hash(files))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (isNew > 0) {
            engine.deploy(name, files);
        }
    }
}
