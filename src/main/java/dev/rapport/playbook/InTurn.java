package dev.rapport.playbook;

import dev.rapport.refusal.Refused;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets one act on playbooks happen after the other, on every node, each in a transaction of its own or,
 * inside a wider one, undone on its own.
 */
@Component
class InTurn {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('all playbooks', 0))";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    InTurn(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @SuppressWarnings("NullAway") // the act answers something, and so does the template then
    <T> T act(Supplier<T> act) {
        return transaction.execute(status -> {
            sql.sql(LOCK).query((row, number) -> number).list();
            return act.get();
        });
    }

    void run(Runnable act) {
        act(() -> {
            act.run();
            return true;
        });
    }

    /** An act whose refusal is written down after everything that it did was undone. */
    <T> T attempt(Supplier<T> act, Consumer<Refused> whenRefused) {
        try {
            return act(act);
        } catch (Refused refused) {
            run(() -> whenRefused.accept(refused));
            throw refused;
        }
    }
}
