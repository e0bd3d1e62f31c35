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

    /** Of that person, where they are nominated in the unit. */
    Optional<Nomination> latest(String projectKey, String unit, String person) {
        return latest(projectKey, unit, "person = :person desc, id desc", person);
    }

    Optional<Nomination> latest(String projectKey, String unit) {
        return latest(projectKey, unit, "id desc", "");
    }

    private Optional<Nomination> latest(String projectKey, String unit, String order, String person) {
        return sql.sql("""
                        select role, person, hours, work, nominated_by from active_role
                        where project_key = :project and unit = :unit order by %s limit 1
                        """.formatted(order))
                .param("person", person)
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

    /** Of several that wait in one unit, it is that person's own. */
    void answer(String projectKey, String unit, String person, boolean accepted, String reason, Instant at) {
        sql.sql("""
                        update active_role set accepted = :accepted, reason = nullif(:reason, ''), answered_at = :at
                        where id = (select id from active_role where project_key = :project and unit = :unit
                            order by person = :person desc, id desc limit 1)
                        """)
                .param("person", person)
                .param("accepted", accepted)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("project", projectKey)
                .param("unit", unit)
                .update();
    }

    void goTo(String projectKey, String from, String to) {
        sql.sql("update active_role set unit = :to where project_key = :project and unit = :from")
                .param("to", to)
                .param("project", projectKey)
                .param("from", from)
                .update();
    }

    boolean declinedBefore(String projectKey, String unit) {
        return count(
                        "select count(*) from active_role where project_key = :project and unit = :unit and not accepted",
                        projectKey,
                        unit)
                > 0;
    }

    boolean isAnybodyNominated(String projectKey) {
        return sql.sql("select exists (select 1 from active_role where project_key = :project)")
                .param("project", projectKey)
                .query(Boolean.class)
                .single();
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
