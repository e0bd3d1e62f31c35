package dev.rapport.bench;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Runs the playbook of the charter and completes its tasks; its database is on the same PostgreSQL as the other's. */
interface Contender {

    /** An open task of a run. */
    record Open(String id, String step, String run) {}

    JdbcClient sql();

    TransactionOperations transactions();

    /** @return the ids of as many new runs */
    List<String> start(int runs);

    /** Completes it as the person whom it asks. */
    void complete(Open task);

    default List<Open> open(Collection<String> runs) {
        return sql().sql("select id_, task_def_key_, proc_inst_id_ from act_ru_task where proc_inst_id_ = any(:runs)")
                .param("runs", runs.toArray(String[]::new))
                .query((row, number) -> new Open(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
