package dev.rapport.engine;

import dev.rapport.perception.RoundRuns;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Rounds of listening as instances of {@code listening}, under the project's key. */
@Component
class CamundaRounds implements RoundRuns {

    private final RuntimeService runtime;
    private final Acting acting;
    private final StartVariables variables;

    CamundaRounds(@Lazy RuntimeService runtime, Acting acting, StartVariables variables) {
        this.runtime = runtime;
        this.acting = acting;
        this.variables = variables;
    }

    @Override
    public void start(String projectKey, List<String> units, String by) {
        acting.as(
                by,
                () -> runtime.startProcessInstanceByKey(Names.LISTENING, projectKey, variables.of(projectKey, units)));
    }
}
