package dev.rapport.rights;

import dev.rapport.organization.Person;
import dev.rapport.playbook.BringingDraft;
import dev.rapport.playbook.Draft;
import dev.rapport.playbook.Origin;
import dev.rapport.testing.Given;
import dev.rapport.testing.Models;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes what is somebody's own and is used up by acting on it, so that each try has one. */
final class Belongings {

    private final JdbcClient sql;
    private final BringingDraft bringing;

    Belongings(JdbcClient sql, BringingDraft bringing) {
        this.sql = sql;
        this.bringing = bringing;
    }

    /** The first wave is live, so that incidents are recorded. */
    void live(String project) {
        sql.sql("insert into wave_progress (project_key, wave, phase, entered_at) values (:project, 1, 'live', now())")
                .param("project", project)
                .update();
    }

    String incident(String project) {
        return sql.sql("""
                        insert into incident (project_key, wave, what, since, recorded_by, recorded_at)
                        values (:project, 1, 'Orders get lost', current_date, 'somebody', now()) returning id::text
                        """).param("project", project).query(String.class).single();
    }

    /** In a year, so that nobody stands in yet. */
    String absence(String person, String substitute) {
        return sql.sql("""
                        insert into absence (person, substitute, first_day, last_day, said_by, said_at)
                        values (:person, :substitute, current_date + 365, current_date + 366, :person, now())
                        returning id::text
                        """)
                .param("person", person)
                .param("substitute", substitute)
                .query(String.class)
                .single();
    }

    /** A draft that waits, with the name of its file. */
    Map<String, String> draft(Person author) {
        String playbook = Given.unique("z-rights");
        Draft draft = Objects.requireNonNull(bringing.bring(Models.playbook(playbook, "Look"), author, Origin.API)
                .draft());
        return Map.of("{draft}", draft.id().toString(), "{file}", playbook + ".bpmn");
    }
}
