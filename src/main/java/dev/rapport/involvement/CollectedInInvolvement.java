package dev.rapport.involvement;

import dev.rapport.personal.Collected;
import dev.rapport.personal.Collecting;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of users who take a part or say something of the product; whose it was is deleted when it is due. */
@Component
class CollectedInInvolvement implements Collecting {

    private final JdbcClient sql;

    CollectedInInvolvement(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Collected> collected() {
        return List.of(new Collected("parts", Set.of("active_role")), new Collected("remarks", Set.of("remark")));
    }

    @Override
    public void forget(String projectKey, Instant before, boolean ended) {
        if (ended) {
            sql.sql("update active_role set person = '', work = '', reason = null where project_key = :key")
                    .param("key", projectKey)
                    .update();
            sql.sql("update remark set author = '' where project_key = :key")
                    .param("key", projectKey)
                    .update();
        }
    }
}
