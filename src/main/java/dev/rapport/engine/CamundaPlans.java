package dev.rapport.engine;

import dev.rapport.project.Lifecycles;
import dev.rapport.project.PlanChange;
import dev.rapport.project.PlanRuns;
import java.time.Period;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** New values for frozen plans as instances of {@code threshold-change}, under the project's key. */
@Component
class CamundaPlans implements PlanRuns {

    private final RuntimeService runtime;
    private final Acting acting;
    private final StartVariables variables;
    private final Lifecycles lifecycles;

    CamundaPlans(@Lazy RuntimeService runtime, Acting acting, StartVariables variables, Lifecycles lifecycles) {
        this.runtime = runtime;
        this.acting = acting;
        this.variables = variables;
        this.lifecycles = lifecycles;
    }

    @Override
    public String start(PlanChange change, List<String> units, String by) {
        VariableMap all = variables.of(change.projectKey(), units);
        all.putValue(Names.PLAN_CHANGE, change.id());
        String[] run = new String[1];
        acting.as(
                by,
                () -> run[0] = runtime.startProcessInstanceByKey(Names.THRESHOLD_CHANGE, change.projectKey(), all)
                        .getId());
        return run[0];
    }

    @Override
    public void end(String run, String reason, String by) {
        acting.as(by, () -> runtime.deleteProcessInstance(run, reason, false, true, false, false));
    }

    @Override
    public void rhythm(String projectKey, int days) {
        String span = Period.ofDays(days).toString();
        runtime.setVariable(lifecycles.run(projectKey).id(), Names.ADVOCACY_RHYTHM, span);
    }
}
