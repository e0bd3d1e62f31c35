package dev.rapport.project;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What project files say about listening. */
@Repository
public class ProjectListening {

    private final JdbcClient sql;

    ProjectListening(JdbcClient sql) {
        this.sql = sql;
    }

    public Listening of(String projectKey) {
        return sql.sql("select it_delivery, it_operations, first from project_listening where project_key = :key")
                .param("key", projectKey)
                .query((row, number) -> new Listening(
                        List.of((String[]) row.getArray("it_delivery").getArray()),
                        List.of((String[]) row.getArray("it_operations").getArray()),
                        row.getBoolean("first")))
                .optional()
                .orElse(Listening.UNSAID);
    }

    void add(String projectKey, Listening listening) {
        sql.sql("""
                        insert into project_listening (project_key, it_delivery, it_operations, first)
                        values (:key, :delivery, :operations, :first)
                        """)
                .param("key", projectKey)
                .param("delivery", listening.itDelivery().toArray(String[]::new))
                .param("operations", listening.itOperations().toArray(String[]::new))
                .param("first", listening.first())
                .update();
    }
}
