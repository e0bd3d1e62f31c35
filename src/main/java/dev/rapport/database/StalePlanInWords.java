package dev.rapport.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.stereotype.Component;

/** Tells a stale plan from other failures. */
@Component
class StalePlanInWords implements SQLExceptionTranslator {

    private final SQLExceptionTranslator others = new SQLExceptionSubclassTranslator();

    @Override
    public @Nullable DataAccessException translate(String task, @Nullable String sql, SQLException failure) {
        return StalePlan.is(failure) ? new StalePlan(failure) : others.translate(task, sql, failure);
    }
}
