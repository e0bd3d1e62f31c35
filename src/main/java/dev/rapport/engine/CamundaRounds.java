package dev.rapport.engine;

import dev.rapport.perception.RoundRuns;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Rounds of listening as instances of {@code listening}, under the project's key. */
@Component
class CamundaRounds implements RoundRuns {

    private static final int MOST = 10;

    private final RuntimeService runtime;
    private final Acting acting;
    private final StartVariables variables;
    private final ManagementService jobs;
    private final ZoneId zone;

    CamundaRounds(
            @Lazy RuntimeService runtime,
            Acting acting,
            StartVariables variables,
            @Lazy ManagementService jobs,
            ZoneId organizationZone) {
        this.runtime = runtime;
        this.acting = acting;
        this.variables = variables;
        this.jobs = jobs;
        this.zone = organizationZone;
    }

    @Override
    public void start(String projectKey, List<String> units, String by) {
        acting.as(
                by,
                () -> runtime.startProcessInstanceByKey(Names.LISTENING, projectKey, variables.of(projectKey, units)));
    }

    @Override
    public void closes(String run, LocalDate day) {
        runtime.setVariable(run, Names.BALLOT_CLOSES, day.toString());
        jobs.createJobQuery()
                .processInstanceId(run)
                .timers()
                .listPage(0, MOST)
                .forEach(timer -> jobs.setJobDuedate(
                        timer.getId(), Date.from(day.atStartOfDay(zone).toInstant())));
    }
}
