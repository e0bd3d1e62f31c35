package dev.rapport.engine;

import dev.rapport.playbook.PlaybookEngine;
import dev.rapport.project.Lifecycles;
import dev.rapport.project.PlanChange;
import dev.rapport.project.PlanRuns;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** New values for frozen plans as instances of {@code threshold-change}, under the project's key. */
@Component
class CamundaPlans implements PlanRuns {

    /** One for each wave; a project has fewer. */
    private static final int MOST = 500;

    private final RuntimeService runtime;
    private final RunsBeside beside;
    private final Lifecycles lifecycles;

    CamundaPlans(@Lazy RuntimeService runtime, RunsBeside beside, Lifecycles lifecycles) {
        this.runtime = runtime;
        this.beside = beside;
        this.lifecycles = lifecycles;
    }

    @Override
    public String start(PlanChange change, List<String> units, String by) {
        return beside.begin(
                Names.THRESHOLD_CHANGE,
                new PlaybookEngine.Beginning(change.projectKey(), units, null, by),
                Map.of(Names.PLAN_CHANGE, change.id()));
    }

    @Override
    public void end(String run, String reason, String by) {
        beside.end(run, reason, by);
    }

    @Override
    public void hypercare(String projectKey, int days) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(projectKey)
                .processDefinitionKey(Names.HYPERCARE)
                .listPage(0, MOST)
                .forEach(run -> runtime.setVariable(
                        run.getId(), Names.HYPERCARE_SPAN, Period.ofDays(days).toString()));
    }

    @Override
    public void rhythm(String projectKey, int days) {
        String span = Period.ofDays(days).toString();
        runtime.setVariable(lifecycles.run(projectKey).id(), Names.ADVOCACY_RHYTHM, span);
    }
}
