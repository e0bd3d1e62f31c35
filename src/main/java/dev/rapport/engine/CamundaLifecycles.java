package dev.rapport.engine;

import dev.rapport.project.Lifecycles;
import dev.rapport.project.Project;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Projects as instances of {@code project-lifecycle}, under the project's key. */
@Component
class CamundaLifecycles implements Lifecycles {

    private final RuntimeService runtime;
    private final Acting acting;
    private final StartVariables variables;
    private final EndingRuns ending;

    CamundaLifecycles(@Lazy RuntimeService runtime, Acting acting, StartVariables variables, EndingRuns ending) {
        this.runtime = runtime;
        this.acting = acting;
        this.variables = variables;
        this.ending = ending;
    }

    @Override
    public void start(Project project, String by) {
        acting.as(
                by,
                () -> runtime.startProcessInstanceByKey(
                        Names.LIFECYCLE, project.key(), variables.of(project.key(), project.units())));
    }

    @Override
    public void cancel(String projectKey, String by, String reason) {
        acting.as(by, () -> ending.all(projectKey, reason));
    }
}
