package dev.rapport.project;

import dev.rapport.database.ReadOnce;
import dev.rapport.organization.Threshold;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each value that was ever set in a project's plan, and when the plan was frozen. Rows are only added. */
@Repository
class PlanRecords {

    private final JdbcClient sql;
    private final ReadOnce once;

    PlanRecords(JdbcClient sql, ReadOnce once) {
        this.sql = sql;
        this.once = once;
    }

    /** In the order in which they were set: the last of each threshold is in force. */
    List<PlanValue> of(String projectKey) {
        return sql.sql("""
                        select name, value, source, set_by, set_at, change, rehearsal from plan_value
                        where project_key = :project order by id
                        """).param("project", projectKey).query(PlanRecords::value).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** What a project begins with, in one statement. */
    void begin(String projectKey, Map<Threshold, String> values, Instant at) {
        once.changed();
        sql.sql("""
                        insert into plan_value (project_key, name, value, source, set_at)
                        select :project, one.name, one.value, 'default', :at
                        from unnest(:names::text[], :values::text[]) as one (name, value)
                        """)
                .param("project", projectKey)
                .param("names", values.keySet().stream().map(Threshold::key).toArray(String[]::new))
                .param("values", values.values().toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** @param change the approved change that it needs once the plan is frozen; null before */
    void set(String projectKey, Threshold threshold, String value, String by, Instant at, @Nullable Long change) {
        once.changed();
        sql.sql("""
                        insert into plan_value (project_key, name, value, source, set_by, set_at, change)
                        values (:project, :name, :value, :source, :by, :at, :change)
                        """)
                .param("project", projectKey)
                .param("name", threshold.key())
                .param("value", value)
                .param("source", (change == null ? PlanValue.Source.PROJECT : PlanValue.Source.APPROVAL).word())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("change", change)
                .update();
    }

    /** For good; again is no harm. */
    void freeze(String projectKey, Instant at) {
        sql.sql("insert into plan_frozen (project_key, at) values (:project, :at) on conflict (project_key) do nothing")
                .param("project", projectKey)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Instant> frozenAt(String projectKey) {
        return sql.sql("select at from plan_frozen where project_key = :project")
                .param("project", projectKey)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Whether somebody is asked to sign the charter now, with the values that it shows. */
    boolean isBeingSigned(String projectKey) {
        return sql.sql("""
                        select exists (select from sign_off_request r join work_item w on w.id = r.task_id
                            where r.project_key = :project and r.subject = :charter and w.state = 'open')
                        """)
                .param("project", projectKey)
                .param("charter", CharterSubject.NAME)
                .query(Boolean.class)
                .single();
    }

    /** Empty for a value that only a later version knows, which runs beside this one during an upgrade. */
    private static Optional<PlanValue> value(ResultSet row, int number) throws SQLException {
        Threshold threshold = Threshold.of(row.getString("name")).orElse(null);
        return threshold == null
                ? Optional.empty()
                : Optional.of(new PlanValue(
                        threshold,
                        row.getString("value"),
                        PlanValue.Source.of(row.getString("source")),
                        row.getString("set_by"),
                        row.getTimestamp("set_at").toInstant(),
                        row.getObject("change", Long.class),
                        row.getBoolean("rehearsal")));
    }
}
