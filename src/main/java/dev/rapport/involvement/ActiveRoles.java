package dev.rapport.involvement;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked to take which part, and what they answered. */
@Repository
class ActiveRoles {

    private final JdbcClient sql;

    ActiveRoles(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param hours a week */
    record Nomination(String role, String person, int hours, String work, String nominatedBy) {}

    void nominate(String projectKey, String unit, Nomination nomination, Instant at) {
        sql.sql("""
                        insert into active_role (project_key, unit, role, person, hours, work, nominated_by, nominated_at)
                        values (:project, :unit, :role, :person, :hours, :work, :by, :at)
                        """)
                .param("project", projectKey)
                .param("unit", unit)
                .param("role", nomination.role())
                .param("person", nomination.person())
                .param("hours", nomination.hours())
                .param("work", nomination.work())
                .param("by", nomination.nominatedBy())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Nomination> latest(String projectKey, String unit) {
        return sql.sql("""
                        select role, person, hours, work, nominated_by from active_role
                        where project_key = :project and unit = :unit order by id desc limit 1
                        """)
                .param("project", projectKey)
                .param("unit", unit)
                .query((row, number) -> new Nomination(
                        row.getString("role"),
                        row.getString("person"),
                        row.getInt("hours"),
                        row.getString("work"),
                        row.getString("nominated_by")))
                .optional();
    }

    void answer(String projectKey, String unit, boolean accepted, String reason, Instant at) {
        sql.sql("""
                        update active_role set accepted = :accepted, reason = nullif(:reason, ''), answered_at = :at
                        where id = (select max(id) from active_role where project_key = :project and unit = :unit)
                        """)
                .param("accepted", accepted)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("project", projectKey)
                .param("unit", unit)
                .update();
    }

    boolean declinedBefore(String projectKey, String unit) {
        return count(
                        "select count(*) from active_role where project_key = :project and unit = :unit and not accepted",
                        projectKey,
                        unit)
                > 0;
    }

    long filled(String projectKey) {
        return sql.sql("select count(distinct unit) from active_role where project_key = :project and accepted")
                .param("project", projectKey)
                .query(Long.class)
                .single();
    }

    private long count(String statement, String projectKey, String unit) {
        return sql.sql(statement)
                .param("project", projectKey)
                .param("unit", unit)
                .query(Long.class)
                .single();
    }
}
