package dev.rapport.training;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which functionality a unit is trained on, and who takes part. */
@Repository
class TrainingNeeds {

    private final JdbcClient sql;

    TrainingNeeds(JdbcClient sql) {
        this.sql = sql;
    }

    record Need(String functionality, @Nullable Integer level, String form, int hours, boolean needed) {}

    void propose(String projectKey, String unit, Need need) {
        sql.sql("""
                        insert into training_need (project_key, unit, functionality, level, form, hours, needed)
                        values (:project, :unit, :functionality, :level, :form, :hours, :needed)
                        on conflict (project_key, unit, functionality) do nothing
                        """)
                .param("project", projectKey)
                .param("unit", unit)
                .param("functionality", need.functionality())
                .param("level", need.level())
                .param("form", need.form())
                .param("hours", need.hours())
                .param("needed", need.needed())
                .update();
    }

    List<Need> of(String projectKey, String unit) {
        return sql.sql("""
                        select functionality, level, form, hours, needed from training_need
                        where project_key = :project and unit = :unit order by functionality
                        """)
                .param("project", projectKey)
                .param("unit", unit)
                .query((row, number) -> new Need(
                        row.getString("functionality"),
                        (Integer) row.getObject("level"),
                        row.getString("form"),
                        row.getInt("hours"),
                        row.getBoolean("needed")))
                .list();
    }

    void confirm(String projectKey, String unit, List<String> functionality, String by, Instant at) {
        sql.sql("""
                        update training_need set needed = functionality = any(:chosen), confirmed_by = :by, confirmed_at = :at
                        where project_key = :project and unit = :unit
                        """)
                .param("chosen", functionality.toArray(String[]::new))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("project", projectKey)
                .param("unit", unit)
                .update();
    }

    void name(String projectKey, String unit, List<String> people) {
        for (String person : people) {
            sql.sql("""
                            insert into trainee (project_key, unit, person) values (:project, :unit, :person)
                            on conflict do nothing
                            """)
                    .param("project", projectKey)
                    .param("unit", unit)
                    .param("person", person)
                    .update();
        }
    }

    void keepChange(String projectKey, String unit, String text, String author, Instant at) {
        sql.sql("""
                        insert into training_change (project_key, unit, text, author, written_at)
                        values (:project, :unit, :text, :author, :at)
                        """)
                .param("project", projectKey)
                .param("unit", unit)
                .param("text", text)
                .param("author", author)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Why managers changed what was proposed, in order. */
    List<String> changes(String projectKey, String unit) {
        return sql.sql("select text from training_change where project_key = :project and unit = :unit order by id")
                .param("project", projectKey)
                .param("unit", unit)
                .query(String.class)
                .list();
    }

    List<String> people(String projectKey, String unit) {
        return sql.sql("select person from trainee where project_key = :project and unit = :unit order by person")
                .param("project", projectKey)
                .param("unit", unit)
                .query(String.class)
                .list();
    }

    long count(String projectKey) {
        return sql.sql("select count(*) from trainee where project_key = :project")
                .param("project", projectKey)
                .query(Long.class)
                .single();
    }
}
