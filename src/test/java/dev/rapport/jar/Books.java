package dev.rapport.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the database holds when all is over: everything that was answered, and nothing that does not fit together. */
final class Books {

    private static final Duration FOR_WHAT_IS_DUE = Duration.ofSeconds(30);

    /** What a node that was killed has locked counts too. */
    private static final String DUE =
            "select id_ from act_ru_job where coalesce(duedate_, now()) <= now() and suspension_state_ = 1";

    private static final Map<String, String> MUST_FIND_NOTHING = new LinkedHashMap<>();

    static {
        never("open work that the engine does not know", """
                select id from work_item where state = 'open' except select id_ from act_ru_task""");
        never("steps that wait for nobody", """
                select id_ from act_ru_task except select id from work_item where state = 'open'""");
        never("signatures without the work", """
                select r.task_id from sign_off s join sign_off_request r on r.id = s.request_id
                where r.subject <> 'checkpoint'
                except select id from work_item where sign_off and state = 'completed'""");
        never("signing work without a signature", """
                select id from work_item where sign_off and state = 'completed'
                except select r.task_id from sign_off s join sign_off_request r on r.id = s.request_id""");
        never("projects whose history tells of another number of completed tasks", """
                select w.project_key from
                  (select project_key, count(*) as done from work_item
                   where state = 'completed' and not sign_off group by project_key) w
                  left join (select project_key, count(*) as told from act where act = 'task-completed'
                   group by project_key) a using (project_key)
                where done is distinct from told""");
        never("messages written without the work, or twice", """
                select p.key from project p
                where (select count(*) from advocacy_message m where m.project_key = p.key)
                   <> (select count(*) from work_item w where w.project_key = p.key and w.task = 'write-message'
                       and w.state = 'completed')""");
        never("sections of a charter written without the work, or twice", """
                select p.key from project p
                where (select count(*) from charter_section c where c.project_key = p.key)
                   <> (select count(*) from work_item w where w.project_key = p.key
                       and w.task in ('write-business-section', 'write-it-section') and w.state = 'completed')""");
        never("projects that did not begin once", """
                select p.key from project p
                where (select count(*) from act a where a.project_key = p.key and a.act = 'project-created') <> 1
                   or (select count(*) from act_hi_procinst i where i.business_key_ = p.key
                       and i.proc_def_key_ = 'project-lifecycle') <> 1""");
        never("projects that run and wait for nothing", """
                select key from project where status = 'running'
                except select project_key from work_item where state = 'open'""");
        never("projects that are over and go on", """
                select p.key from project p join act_ru_execution e on e.business_key_ = p.key
                where p.status <> 'running'""");
        never("timers that came twice", """
                select job_id_ from act_hi_job_log where job_state_ = 2 group by job_id_ having count(*) > 1""");
        never("runs that told more than once", """
                select proc_inst_id_ from act_hi_actinst where act_id_ = 'tell' and act_type_ = 'serviceTask'
                group by proc_inst_id_ having count(*) > 1""");
        never("projects with other messages than their steps sent", """
                select p.key from project p
                where (select count(*) from message m where m.project_key = p.key and m.subject = '%s')
                   <> (select count(*) from act_hi_actinst a join act_hi_procinst i on i.id_ = a.proc_inst_id_
                       where i.business_key_ = p.key and a.act_id_ = 'tell' and a.act_type_ = 'serviceTask')""".formatted(TellingLater.SUBJECT));
        never("messages that came twice", """
                select min(project_key || ' to ' || recipient || ': ' || subject) from message
                group by project_key, unit, recipient, subject, body having count(*) > 1""");
        never("jobs that were given up", "select id_ from act_ru_job where retries_ = 0");
    }

    private Books() {}

    private static void never(String what, String query) {
        MUST_FIND_NOTHING.put(what, query);
    }

    static void balance(Connection database, Crowd crowd) throws SQLException {
        assertThat(crowd.surprises).as("answers that nobody understands").isEmpty();
        assertThat(column(database, "select id from work_item where state = 'completed'"))
                .as("completed work")
                .containsAll(crowd.completed);
        assertThat(column(database, "select key from project"))
                .as("projects")
                .doesNotHaveDuplicates()
                .containsAll(crowd.started);
        assertThat(Deadline.met(FOR_WHAT_IS_DUE, () -> nothingIs(DUE, database)))
                .as("timers and other jobs that are due, all done")
                .isTrue();
        for (Map.Entry<String, String> check : MUST_FIND_NOTHING.entrySet()) {
            assertThat(column(database, check.getValue())).as(check.getKey()).isEmpty();
        }
    }

    private static boolean nothingIs(String query, Connection database) {
        try {
            return column(database, query).isEmpty();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static List<String> column(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
