package dev.rapport.training;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When and where training takes place. */
@Repository
class TrainingSessions {

    private final JdbcClient sql;

    TrainingSessions(JdbcClient sql) {
        this.sql = sql;
    }

    record Session(LocalDate date, String place, String trainer, int hours) {}

    void add(String projectKey, String unit, Session session, String by, Instant at) {
        sql.sql("""
                        insert into training_session (project_key, unit, held_on, place, trainer, hours,
                            scheduled_by, scheduled_at)
                        values (:project, :unit, :date, :place, :trainer, :hours, :by, :at)
                        """)
                .param("project", projectKey)
                .param("unit", unit)
                .param("date", session.date())
                .param("place", session.place())
                .param("trainer", session.trainer())
                .param("hours", session.hours())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Session> of(String projectKey, String unit) {
        return sql.sql("""
                        select held_on, place, trainer, hours from training_session
                        where project_key = :project and unit = :unit order by id
                        """)
                .param("project", projectKey)
                .param("unit", unit)
                .query((row, number) -> new Session(
                        row.getObject("held_on", LocalDate.class),
                        row.getString("place"),
                        row.getString("trainer"),
                        row.getInt("hours")))
                .list();
    }
}
