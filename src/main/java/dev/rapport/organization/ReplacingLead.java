package dev.rapport.organization;

import dev.rapport.database.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody lead a unit from now on who took it over by name, until a file brings another manager. */
@Component
public class ReplacingLead {

    private final JdbcClient sql;
    private final ReadOnce once;

    ReplacingLead(JdbcClient sql, ReadOnce once) {
        this.sql = sql;
        this.once = once;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(String unit, String from, String to) {
        once.changed();
        sql.sql("update unit set manager = :to where key = :unit and manager = :from")
                .param("to", to)
                .param("unit", unit)
                .param("from", from)
                .update();
    }
}
