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

    /** Keeps how many and not who. */
    void count(String projectKey, String unit, int people) {
        sql.sql("""
                        insert into trainee_count (project_key, unit, people) values (:project, :unit, :people)
                        on conflict (project_key, unit) do update set people = excluded.people
                        """)
                .param("project", projectKey)
                .param("unit", unit)
                .param("people", people)
                .update();
    }

    /** Of whom no name is kept. */
    int unnamed(String projectKey, String unit) {
        return sql.sql(
                        "select coalesce(sum(people), 0) from trainee_count where project_key = :project and unit = :unit")
                .param("project", projectKey)
                .param("unit", unit)
                .query(Integer.class)
                .single();
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

    /** Another unit needs what this one does, and no less than it needs itself. */
    void isNeededBy(String projectKey, String from, String to) {
        sql.sql("""
                        insert into training_need (project_key, unit, functionality, level, form, hours, needed, confirmed_by,
                            confirmed_at)
                        select project_key, :to, functionality, level, form, hours, needed, confirmed_by, confirmed_at
                        from training_need where project_key = :project and unit = :from
                        on conflict (project_key, unit, functionality) do update set
                            form = case when excluded.level > training_need.level then excluded.form
                                else training_need.form end,
                            level = greatest(training_need.level, excluded.level),
                            hours = greatest(training_need.hours, excluded.hours),
                            needed = training_need.needed or excluded.needed
                        """)
                .param("project", projectKey)
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** @param only usernames of whose training goes there; null for all that is left, with all that was done */
    void goesTo(String projectKey, String from, String to, @Nullable List<String> only) {
        String[] people = only == null ? null : only.toArray(String[]::new);
        sql.sql("""
                        with went as (delete from trainee where project_key = :project and unit = :from
                            and (:people::text[] is null or person = any(:people::text[])) returning person, able)
                        insert into trainee (project_key, unit, person, able)
                        select :project, :to, person, able from went
                        on conflict (project_key, unit, person) do update set able = coalesce(trainee.able, excluded.able)
                        """)
                .param("project", projectKey)
                .param("from", from)
                .param("to", to)
                .param("people", people)
                .update();
        if (only == null) {
            for (String statement : List.of(
                    "update training_session set unit = :to where project_key = :project and unit = :from",
                    "update training_change set unit = :to where project_key = :project and unit = :from",
                    "delete from training_need where project_key = :project and unit = :from and unit <> :to")) {
                sql.sql(statement)
                        .param("project", projectKey)
                        .param("from", from)
                        .param("to", to)
                        .update();
            }
        }
    }

    long count(String projectKey) {
        return sql.sql("select (select count(*) from trainee where project_key = :project)"
                        + " + (select coalesce(sum(people), 0) from trainee_count where project_key = :project)")
                .param("project", projectKey)
                .query(Long.class)
                .single();
    }
}
