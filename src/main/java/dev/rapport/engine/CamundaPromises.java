package dev.rapport.engine;

import dev.rapport.listening.Commitment;
import dev.rapport.listening.PromiseRuns;
import dev.rapport.playbook.PlaybookEngine;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Promises as instances of {@code commitment}, under the project's key. */
@Component
class CamundaPromises implements PromiseRuns {

    private static final int MOST = 100;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final Acting acting;
    private final RunsBeside beside;
    private final ZoneId zone;

    CamundaPromises(
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            @Lazy ManagementService jobs,
            Acting acting,
            RunsBeside beside,
            ZoneId organizationZone) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
        this.acting = acting;
        this.beside = beside;
        this.zone = organizationZone;
    }

    @Override
    public String start(Beginning beginning, String by) {
        return beside.begin(
                Names.COMMITMENT,
                new PlaybookEngine.Beginning(beginning.projectKey(), beginning.units(), beginning.unit(), by),
                Map.of(
                        Names.COMMITMENT, beginning.promise(),
                        Names.PROMISOR, beginning.promisor(),
                        Names.RECIPIENT, beginning.recipient(),
                        Names.ASKER, beginning.asker(),
                        Names.PROMISED, beginning.own()));
    }

    @Override
    public String startHandover(Commitment promise, List<String> units, String successor, String by) {
        return beside.begin(
                Names.PROMISE_HANDOVER,
                new PlaybookEngine.Beginning(promise.projectKey(), units, promise.unit(), by),
                Map.of(
                        Names.COMMITMENT, promise.id(),
                        Names.SUCCESSOR, successor,
                        Names.RECIPIENT, String.valueOf(promise.recipient())));
    }

    @Override
    public void handOver(String run, String from, String to, String by) {
        goes(run, Names.PROMISOR, from, to, by);
    }

    @Override
    public void promiseTo(String run, String from, String to, String by) {
        goes(run, Names.RECIPIENT, from, to, by);
    }

    private void goes(String run, String part, String from, String to, String by) {
        acting.as(by, () -> {
            runtime.setVariable(run, part, to);
            for (Task task : tasks.createTaskQuery()
                    .processInstanceId(run)
                    .taskAssignee(from)
                    .listPage(0, MOST)) {
                tasks.setAssignee(task.getId(), to);
            }
        });
    }

    @Override
    public void moveDate(String run, LocalDate due, String by) {
        LocalDate over = due.plusDays(1);
        acting.as(by, () -> {
            runtime.setVariable(run, Names.OVERDUE_ON, over.toString());
            for (Job timer :
                    jobs.createJobQuery().processInstanceId(run).timers().listPage(0, MOST)) {
                jobs.setJobDuedate(
                        timer.getId(), Date.from(over.atStartOfDay(zone).toInstant()));
            }
        });
    }
}
