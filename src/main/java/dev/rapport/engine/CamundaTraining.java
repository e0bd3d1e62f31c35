package dev.rapport.engine;

import dev.rapport.playbook.PlaybookEngine;
import dev.rapport.project.Projects;
import dev.rapport.training.TrainingRuns;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Goes back to scheduling in {@code training}; a version that has no such step is left as it is. */
@Component
class CamundaTraining implements TrainingRuns {

    private static final String SCHEDULE = "schedule-session";
    private static final String CONFIRM = "confirm-ability";
    private static final int MOST = 100;

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Acting acting;
    private final StartVariables variables;
    private final Projects projects;

    CamundaTraining(
            @Lazy RuntimeService runtime,
            @Lazy RepositoryService repository,
            Acting acting,
            StartVariables variables,
            Projects projects) {
        this.runtime = runtime;
        this.repository = repository;
        this.acting = acting;
        this.variables = variables;
        this.projects = projects;
    }

    @Override
    public void scheduleAgain(String projectKey, int wave, String unit, String by) {
        List<ProcessInstance> open = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(projectKey)
                .processDefinitionKey(Names.TRAINING)
                .variableValueEquals(Names.UNIT, unit)
                .listPage(0, MOST);
        acting.as(by, () -> {
            open.forEach(this::goBack);
            if (open.isEmpty()) {
                beginAgain(projectKey, wave, unit, by);
            }
        });
    }

    /** Where the session was to be judged; where one is still to be scheduled it is asked for already. */
    private void goBack(ProcessInstance run) {
        ActivityInstance[] now = runtime.getActivityInstance(run.getId()).getActivityInstances(CONFIRM);
        if (now.length > 0 && schedules(run.getProcessDefinitionId())) {
            var back = runtime.createProcessInstanceModification(run.getId()).startBeforeActivity(SCHEDULE);
            Arrays.stream(now).forEach(one -> back.cancelActivityInstance(one.getId()));
            back.execute();
        }
    }

    private void beginAgain(String projectKey, int wave, String unit, String by) {
        ProcessDefinition latest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(Names.TRAINING)
                .latestVersion()
                .singleResult();
        if (latest == null || !schedules(latest.getId())) {
            return;
        }
        VariableMap all = variables.of(new PlaybookEngine.Beginning(
                projectKey, projects.get(projectKey).units(), unit, by));
        all.putValue(Names.WAVE, wave);
        runtime.createProcessInstanceById(latest.getId())
                .businessKey(projectKey)
                .setVariables(all)
                .startBeforeActivity(SCHEDULE)
                .execute();
    }

    private boolean schedules(String version) {
        return repository.getBpmnModelInstance(version).getModelElementById(SCHEDULE) != null;
    }
}
