package dev.rapport.training;

import dev.rapport.personal.Collected;
import dev.rapport.personal.Collecting;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of those who are trained; when it is due only how many they were is left. */
@Component
class CollectedInTraining implements Collecting {

    private final JdbcClient sql;

    CollectedInTraining(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Collected> collected() {
        return List.of(
                new Collected("training", Set.of("trainee")),
                new Collected("acts", Set.of("training_need", "training_change", "training_session")));
    }

    @Override
    public void forget(String projectKey, Instant before, boolean ended) {
        if (ended) {
            sql.sql("""
                            with gone as (delete from trainee where project_key = :key returning project_key, unit)
                            insert into trainee_count (project_key, unit, people)
                            select project_key, unit, count(*) from gone group by project_key, unit
                            on conflict (project_key, unit) do update
                                set people = trainee_count.people + excluded.people
                            """).param("key", projectKey).update();
        }
    }
}
