package dev.rapport.engine;

import dev.rapport.alignment.AlignmentRuns;
import dev.rapport.alignment.Checkpoint;
import dev.rapport.alignment.Conflict;
import dev.rapport.alignment.Executive;
import dev.rapport.playbook.PlaybookEngine;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Checkpoints and conflicts of executives as instances of their playbooks, under the project's key. */
@Component
class CamundaAlignment implements AlignmentRuns {

    /** The timer that waits for the answers; any other waits for the next checkpoint. */
    private static final String ANSWERS = "answers-over";

    private static final int MOST = 100;

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final RepositoryService repository;
    private final Acting acting;
    private final RunsBeside beside;
    private final ZoneId zone;

    CamundaAlignment(
            @Lazy RuntimeService runtime,
            @Lazy ManagementService jobs,
            @Lazy RepositoryService repository,
            Acting acting,
            RunsBeside beside,
            ZoneId organizationZone) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.repository = repository;
        this.acting = acting;
        this.beside = beside;
        this.zone = organizationZone;
    }

    @Override
    public boolean arePossible() {
        return beside.isPublished(Names.EXECUTIVE_CHECKPOINT);
    }

    @Override
    public String startCheckpoint(Checkpoint checkpoint, List<String> units, String by) {
        ArrayList<String> executives = new ArrayList<>(
                checkpoint.executives().stream().map(Executive::person).toList());
        return beside.begin(
                Names.EXECUTIVE_CHECKPOINT,
                new PlaybookEngine.Beginning(checkpoint.projectKey(), units, null, by),
                Map.of(
                        Names.CHECKPOINT, checkpoint.id(),
                        Names.ANSWERS_OVER,
                                checkpoint.answersUntil().plusDays(1).toString(),
                        Names.NEXT_CHECKPOINT, checkpoint.nextOn().toString(),
                        Names.EXECUTIVES,
                                Variables.objectValue(executives)
                                        .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                                        .create()));
    }

    @Override
    public String startConflict(Conflict conflict, List<String> units, String by) {
        return beside.begin(
                Names.EXECUTIVE_CONFLICT,
                new PlaybookEngine.Beginning(conflict.projectKey(), units, null, by),
                Map.of(
                        Names.CONFLICT, conflict.id(),
                        Names.OWNER, conflict.owner(),
                        Names.OVERDUE_ON, conflict.decideBy().plusDays(1).toString()));
    }

    @Override
    public void moveCheckpoint(String run, LocalDate answersUntil, LocalDate nextOn, String by) {
        LocalDate over = answersUntil.plusDays(1);
        acting.as(by, () -> {
            runtime.setVariable(run, Names.ANSWERS_OVER, over.toString());
            runtime.setVariable(run, Names.NEXT_CHECKPOINT, nextOn.toString());
            for (Job timer : timers(run)) {
                boolean answers = isFor(timer, ANSWERS);
                due(timer, answers ? over : nextOn);
            }
        });
    }

    @Override
    public void moveConflict(String run, LocalDate decideBy, String by) {
        LocalDate over = decideBy.plusDays(1);
        acting.as(by, () -> {
            runtime.setVariable(run, Names.OVERDUE_ON, over.toString());
            timers(run).forEach(timer -> due(timer, over));
        });
    }

    private List<Job> timers(String run) {
        return jobs.createJobQuery().processInstanceId(run).timers().listPage(0, MOST);
    }

    private boolean isFor(Job timer, String event) {
        return jobs.createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId()
                .equals(event);
    }

    private void due(Job timer, LocalDate day) {
        jobs.setJobDuedate(timer.getId(), Date.from(day.atStartOfDay(zone).toInstant()));
    }

    @Override
    public void end(String run, String reason, String by) {
        acting.as(by, () -> {
            if (runtime.createProcessInstanceQuery().processInstanceId(run).count() > 0) {
                runtime.deleteProcessInstance(run, reason, false, true, false, false);
            }
        });
    }

    @Override
    public Version versionOf(String run) {
        ProcessDefinition playbook = repository.getProcessDefinition(runtime.createProcessInstanceQuery()
                .processInstanceId(run)
                .singleResult()
                .getProcessDefinitionId());
        return new Version(playbook.getKey(), playbook.getVersion());
    }
}
