package dev.rapport.engine;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets what runs for a project stand still and go on again: its lifecycle, what was started beside it, and all that these
 * call. Only the question who leads it goes on, or a project whose sponsor left would stand still for ever. The engine stops the timers of a run that stands still and does not move them.
 */
@Component
class PausingRuns {

    private static final int ACTIVE = 1;
    private static final int SUSPENDED = 2;

    /** What runs for a project, whatever called it, as far as something of it is in a state. */
    private static final String RUNS = """
            select distinct e.proc_inst_id_ from act_ru_execution e
            join act_ru_execution root on root.id_ = e.root_proc_inst_id_
            join act_re_procdef d on d.id_ = e.proc_def_id_
            where root.business_key_ = :project and d.key_ <> :goesOn and (e.suspension_state_ = :state
                or exists (select from act_ru_task t where t.execution_id_ = e.id_ and t.suspension_state_ = :state)
                or exists (select from act_ru_job j where j.execution_id_ = e.id_ and j.suspension_state_ = :state))
            """;

    /** Timers that wait for a span, not for a day. */
    private static final String SPANS = """
            select j.id_, j.duedate_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
            where j.process_instance_id_ = any(:runs) and j.duedate_ is not null and d.job_configuration_ not like 'DATE%'
            """;

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final JdbcClient sql;

    PausingRuns(@Lazy RuntimeService runtime, @Lazy ManagementService jobs, JdbcClient sql) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.sql = sql;
    }

    /** A timer that fires at the same moment either comes first, or fails and waits; what it opened stands still too. */
    void stop(String projectKey) {
        List<String> active = runs(projectKey, ACTIVE);
        while (!active.isEmpty()) {
            active.forEach(runtime::suspendProcessInstanceById);
            active = runs(projectKey, ACTIVE);
        }
    }

    void goOn(String projectKey, Duration paused) {
        List<String> runs = runs(projectKey, SUSPENDED);
        runs.forEach(runtime::activateProcessInstanceById);
        timers(runs)
                .forEach(timer -> jobs.setJobDuedate(
                        timer.id(), Date.from(timer.due().toInstant().plus(paused))));
    }

    private record Timer(String id, Timestamp due) {}

    private List<Timer> timers(List<String> runs) {
        return sql.sql(SPANS)
                .param("runs", runs.toArray(String[]::new))
                .query((row, number) -> new Timer(row.getString("id_"), row.getTimestamp("duedate_")))
                .list();
    }

    private List<String> runs(String projectKey, int state) {
        return sql.sql(RUNS)
                .param("project", projectKey)
                .param("state", state)
                .param("goesOn", Names.SPONSOR_CHANGE)
                .query(String.class)
                .list();
    }
}
