package dev.rapport.engine;

import java.util.function.Predicate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Ends what runs for a project: its lifecycle, and playbooks that were started beside it. A promise is not over because
 * the project is: only a cancellation ends it.
 */
@Component
class EndingRuns {

    private static final int MOST = 1000;

    private final RuntimeService runtime;

    EndingRuns(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    void all(String projectKey, String reason) {
        end(of(projectKey), reason, run -> true);
    }

    void allBeside(String processInstance, String projectKey, String reason) {
        end(
                of(projectKey).processDefinitionKeyNotIn(Names.COMMITMENT, Names.PROMISE_HANDOVER),
                reason,
                run -> !run.getId().equals(processInstance));
    }

    private ProcessInstanceQuery of(String projectKey) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(projectKey)
                .rootProcessInstances();
    }

    private void end(ProcessInstanceQuery runs, String reason, Predicate<ProcessInstance> which) {
        runs.listPage(0, MOST).stream()
                .filter(which)
                .forEach(run -> runtime.deleteProcessInstance(run.getId(), reason, false, true, false, false));
    }
}
