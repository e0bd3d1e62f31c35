package dev.rapport.engine;

import dev.rapport.playbook.PlaybookEngine;
import dev.rapport.project.MergeRuns;
import dev.rapport.project.ProjectMerge;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Merges as instances of {@code project-merge}, under the key of the project that goes on. */
@Component
class CamundaMerges implements MergeRuns {

    private final RuntimeService runtime;
    private final Acting acting;
    private final StartVariables variables;

    CamundaMerges(@Lazy RuntimeService runtime, Acting acting, StartVariables variables) {
        this.runtime = runtime;
        this.acting = acting;
        this.variables = variables;
    }

    @Override
    public String start(ProjectMerge merge, List<String> units, String by) {
        VariableMap all = variables.of(new PlaybookEngine.Beginning(merge.into(), units, null, by));
        all.putValue(Names.MERGE, merge.id());
        String[] run = new String[1];
        acting.as(
                by,
                () -> run[0] = runtime.startProcessInstanceByKey(Names.PROJECT_MERGE, merge.into(), all)
                        .getId());
        return run[0];
    }

    @Override
    public void end(String run, String reason, String by) {
        acting.as(by, () -> runtime.deleteProcessInstance(run, reason, false, true, false, false));
    }
}
