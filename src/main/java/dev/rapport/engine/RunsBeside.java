package dev.rapport.engine;

import dev.rapport.playbook.PlaybookEngine;
import dev.rapport.refusal.Refused;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Begins playbooks beside a project's lifecycle, under its key and in the name of who lets them begin, and ends them. */
@Component
class RunsBeside {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Acting acting;
    private final StartVariables variables;

    RunsBeside(
            @Lazy RuntimeService runtime, @Lazy RepositoryService repository, Acting acting, StartVariables variables) {
        this.runtime = runtime;
        this.repository = repository;
        this.acting = acting;
        this.variables = variables;
    }

    /** Whether it is there: one that came with a newer version is held back while an older one still runs. */
    boolean isPublished(String playbook) {
        return repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(playbook)
                        .count()
                > 0;
    }

    /**
     * @param facts what the run carries beside what every run of a project does
     * @return the id of the run
     * @throws Refused where the playbook is not published yet
     */
    String begin(String playbook, PlaybookEngine.Beginning beginning, Map<String, Object> facts) {
        VariableMap all = variables.of(beginning);
        all.putAll(facts);
        String[] run = new String[1];
        try {
            acting.as(
                    beginning.by(),
                    () -> run[0] = runtime.startProcessInstanceByKey(playbook, beginning.projectKey(), all)
                            .getId());
        } catch (NullValueException unknown) {
            throw isPublished(playbook) ? unknown : notYet();
        }
        return run[0];
    }

    private static Refused notYet() {
        return Refused.overtaken(
                "Rapport is being upgraded, and this comes with the newer version. Try again when all of"
                        + " it runs that one. Nothing was changed.");
    }

    /** At once, and whatever waits in it with it. */
    void end(String run, String reason, String by) {
        acting.as(by, () -> runtime.deleteProcessInstance(run, reason, false, true, false, false));
    }
}
