package dev.rapport.perception;

import dev.rapport.project.ProjectEnded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Throws away the ballots of a round that is never counted, since its project has ended. */
@Component
class ForgettingBallots {

    private final JdbcClient sql;

    ForgettingBallots(JdbcClient sql) {
        this.sql = sql;
    }

    @EventListener
    void on(ProjectEnded ended) {
        sql.sql("update perception_urn set sealed = null where project_key = :key and sealed is not null")
                .param("key", ended.projectKey())
                .update();
    }
}
