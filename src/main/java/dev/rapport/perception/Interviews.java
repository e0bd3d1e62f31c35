package dev.rapport.perception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who could be interviewed in a round, who was drawn, and whether it took place. */
@Repository
class Interviews {

    private static final String SELECT =
            "select i.id, i.round, i.project_key, i.unit, i.person, i.place, i.drawn, coalesce(i.volunteered, false) as volunteered from perception_interview i ";

    private final JdbcClient sql;

    Interviews(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param volunteered whether the person said themselves that they want to be heard */
    record Interview(
            long id,
            long round,
            String projectKey,
            String unit,
            String person,
            int place,
            boolean drawn,
            boolean volunteered) {}

    void add(Round round, String unit, Draw.Drawn one) {
        sql.sql("""
                        insert into perception_interview (round, project_key, unit, person, place, drawn)
                        values (:round, :project, :unit, :person, :place, :drawn)
                        """)
                .param("round", round.id())
                .param("project", round.projectKey())
                .param("unit", unit)
                .param("person", one.person())
                .param("place", one.place())
                .param("drawn", one.drawn())
                .update();
    }

    List<Interview> of(long round) {
        return sql.sql(SELECT + "where i.round = :round order by i.unit, i.place")
                .param("round", round)
                .query(Interviews::interview)
                .list();
    }

    Optional<Interview> ofPerson(long round, String person) {
        return sql.sql(SELECT + "where i.round = :round and i.person = :person")
                .param("round", round)
                .param("person", person)
                .query(Interviews::interview)
                .optional();
    }

    Optional<Interview> ofTask(String task) {
        return sql.sql(SELECT + "where i.task = :task")
                .param("task", task)
                .query(Interviews::interview)
                .optional();
    }

    void askedBy(String task, long round, String person) {
        sql.sql("update perception_interview set task = :task where round = :round and person = :person")
                .param("task", task)
                .param("round", round)
                .param("person", person)
                .update();
    }

    void volunteers(long id, boolean yes) {
        sql.sql("update perception_interview set volunteered = :yes where id = :id")
                .param("yes", yes)
                .param("id", id)
                .update();
    }

    void held(long id, boolean held, String whyNot) {
        sql.sql("update perception_interview set held = :held, why_not = nullif(:why, '') where id = :id")
                .param("held", held)
                .param("why", whyNot)
                .param("id", id)
                .update();
    }

    /** Those with whom it took place. */
    List<String> peopleHeard(long round) {
        return sql.sql("select person from perception_interview where round = :round and held order by person")
                .param("round", round)
                .query(String.class)
                .list();
    }

    private static Interview interview(ResultSet row, int number) throws SQLException {
        return new Interview(
                row.getLong("id"),
                row.getLong("round"),
                row.getString("project_key"),
                row.getString("unit"),
                row.getString("person"),
                row.getInt("place"),
                row.getBoolean("drawn"),
                row.getBoolean("volunteered"));
    }
}
