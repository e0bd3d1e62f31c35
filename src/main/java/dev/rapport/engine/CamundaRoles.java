package dev.rapport.engine;

import dev.rapport.playbook.PlaybookEngine;
import dev.rapport.project.RoleChange;
import dev.rapport.project.RoleRuns;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Roles that go to somebody else as instances of {@code sponsor-change}, under the project's key. */
@Component
class CamundaRoles implements RoleRuns {

    private final RuntimeService runtime;
    private final Acting acting;
    private final StartVariables variables;

    CamundaRoles(@Lazy RuntimeService runtime, Acting acting, StartVariables variables) {
        this.runtime = runtime;
        this.acting = acting;
        this.variables = variables;
    }

    @Override
    public String start(RoleChange change, List<String> units, String by) {
        VariableMap all = variables.of(new PlaybookEngine.Beginning(change.projectKey(), units, null, by));
        all.putValue(Names.ROLE_CHANGE, change.id());
        all.putValue(Names.SUCCESSOR, change.to());
        String[] run = new String[1];
        acting.as(
                by,
                () -> run[0] = runtime.startProcessInstanceByKey(Names.SPONSOR_CHANGE, change.projectKey(), all)
                        .getId());
        return run[0];
    }

    @Override
    public void end(String run, String reason, String by) {
        acting.as(by, () -> runtime.deleteProcessInstance(run, reason, false, true, false, false));
    }
}
