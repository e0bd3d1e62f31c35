package dev.rapport.engine;

import dev.rapport.project.Lifecycles;
import dev.rapport.project.Project;
import java.time.Duration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Projects as instances of {@code project-lifecycle}, under the project's key. */
@Component
class CamundaLifecycles implements Lifecycles {

    private final RuntimeService runtime;
    private final Acting acting;
    private final StartVariables variables;
    private final EndingRuns ending;
    private final PausingRuns pausing;
    private final RepositoryService repository;

    CamundaLifecycles(
            @Lazy RuntimeService runtime,
            Acting acting,
            StartVariables variables,
            EndingRuns ending,
            PausingRuns pausing,
            @Lazy RepositoryService repository) {
        this.runtime = runtime;
        this.acting = acting;
        this.variables = variables;
        this.ending = ending;
        this.pausing = pausing;
        this.repository = repository;
    }

    @Override
    public void start(Project project, String by) {
        acting.as(
                by,
                () -> runtime.startProcessInstanceByKey(
                        Names.LIFECYCLE, project.key(), variables.of(project.key(), project.units())));
    }

    @Override
    public Run run(String projectKey) {
        ProcessInstance run = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(projectKey)
                .processDefinitionKey(Names.LIFECYCLE)
                .singleResult();
        ProcessDefinition playbook = repository.getProcessDefinition(run.getProcessDefinitionId());
        return new Run(run.getId(), playbook.getKey(), playbook.getVersion());
    }

    @Override
    public void pause(String projectKey, String by) {
        acting.as(by, () -> pausing.stop(projectKey));
    }

    @Override
    public void resume(String projectKey, Duration paused, String by) {
        acting.as(by, () -> pausing.goOn(projectKey, paused));
    }

    @Override
    public void cancel(String projectKey, String by, String reason) {
        acting.as(by, () -> ending.all(projectKey, reason));
    }
}
