package dev.rapport.engine;

import dev.rapport.playbook.PlaybookEngine;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Begins playbooks beside a project's lifecycle, under its key and in the name of who lets them begin, and ends them. */
@Component
class RunsBeside {

    private final RuntimeService runtime;
    private final Acting acting;
    private final StartVariables variables;

    RunsBeside(@Lazy RuntimeService runtime, Acting acting, StartVariables variables) {
        this.runtime = runtime;
        this.acting = acting;
        this.variables = variables;
    }

    /**
     * @param facts what the run carries beside what every run of a project does
     * @return the id of the run
     */
    String begin(String playbook, PlaybookEngine.Beginning beginning, Map<String, Object> facts) {
        VariableMap all = variables.of(beginning);
        all.putAll(facts);
        String[] run = new String[1];
        acting.as(
                beginning.by(),
                () -> run[0] = runtime.startProcessInstanceByKey(playbook, beginning.projectKey(), all)
                        .getId());
        return run[0];
    }

    /** At once, and whatever waits in it with it. */
    void end(String run, String reason, String by) {
        acting.as(by, () -> runtime.deleteProcessInstance(run, reason, false, true, false, false));
    }
}
