package dev.rapport.tasklist;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which unit each work item of a playbook's execution is about. Who may know is the caller's to ask. */
@Service
@Transactional(readOnly = true)
public class UnitsOfWork {

    private final JdbcClient sql;

    UnitsOfWork(JdbcClient sql) {
        this.sql = sql;
    }

    /** The keys of units by work item; what is about the whole project is not among them. */
    public Map<String, String> in(String processInstance) {
        Map<String, String> units = new HashMap<>();
        sql.sql("select id, unit from work_item where process_instance = :run and unit is not null")
                .param("run", processInstance)
                .query(row -> {
                    units.put(row.getString("id"), row.getString("unit"));
                });
        return units;
    }
}
