package dev.rapport.project;

import dev.rapport.database.ReadOnce;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets units come into a project in another's place, with its impacts and its wave. */
@Repository
class AffectedUnits {

    private final JdbcClient sql;
    private final ReadOnce once;

    AffectedUnits(JdbcClient sql, ReadOnce once) {
        this.sql = sql;
        this.once = once;
    }

    /** The unit's wave and impacts as JSON. */
    @Nullable
    String known(String projectKey, String unit) {
        return sql.sql("""
                        select jsonb_build_object(
                            'wave', (select min(name) from project_wave where project_key = :project and :unit = any(units)),
                            'impacts', (select jsonb_object_agg(functionality, level) from project_impact
                                where project_key = :project and unit = :unit))::text
                        """)
                .param("project", projectKey)
                .param("unit", unit)
                .query(String.class)
                .single();
    }

    /** A receiving unit that has impacts of its own keeps the higher one of each. */
    void goes(String projectKey, String from, List<String> to) {
        once.changed();
        to.forEach(receiver -> comesIn(projectKey, from, receiver));
        each(projectKey, from, "delete from project_impact where project_key = :project and unit = :from");
        each(projectKey, from, "delete from project_unit where project_key = :project and unit = :from");
        leavesWave(projectKey, from, to);
    }

    /** A wave that nobody comes into went live with the unit, and goes on saying so. */
    private void leavesWave(String projectKey, String from, List<String> to) {
        sql.sql("""
                        update project_wave set units = array_remove(units, :from)
                        where project_key = :project and :from = any(units) and units && :to::text[]
                        """)
                .param("project", projectKey)
                .param("from", from)
                .param("to", to.toArray(String[]::new))
                .update();
    }

    private void comesIn(String projectKey, String from, String to) {
        for (String statement : List.of("""
                insert into project_unit (project_key, unit, position)
                select project_key, :to, position from project_unit where project_key = :project and unit = :from
                on conflict (project_key, unit) do nothing
                """, """
                insert into project_impact (project_key, unit, functionality, level, position)
                select project_key, :to, functionality, level, position from project_impact
                where project_key = :project and unit = :from
                on conflict (project_key, unit, functionality)
                    do update set level = greatest(project_impact.level, excluded.level)
                """, """
                update project_wave set units = array_append(units, :to)
                where project_key = :project and :from = any(units) and not exists (
                    select from project_wave other where other.project_key = :project and :to = any(other.units))
                """)) {
            sql.sql(statement)
                    .param("project", projectKey)
                    .param("from", from)
                    .param("to", to)
                    .update();
        }
    }

    private void each(String projectKey, String from, String statement) {
        sql.sql(statement).param("project", projectKey).param("from", from).update();
    }
}
