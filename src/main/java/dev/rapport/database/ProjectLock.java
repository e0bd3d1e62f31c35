package dev.rapport.database;

import dev.rapport.operation.Context;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one act at a time change a project: acts on one project wait for each other instead of failing. */
@Component
public class ProjectLock {

    /**
     * Takes the lock of the project in a row's column {@code project_key}, where a statement selects it. It waits there
     * and holds until the transaction ends; what the same statement reads beside it was read before.
     */
    public static final String OF_ROW = "pg_advisory_xact_lock(hashtextextended(project_key, 0))";

    private final JdbcClient sql;
    private final ReadOnce once;

    ProjectLock(JdbcClient sql, ReadOnce once) {
        this.sql = sql;
        this.once = once;
    }

    /** Waits for the project's lock and holds it until the surrounding transaction ends, on every node. The log names it from here on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String projectKey) {
        Context.project(projectKey);
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", projectKey)
                .query((row, number) -> number)
                .list();
        once.changed();
    }
}
