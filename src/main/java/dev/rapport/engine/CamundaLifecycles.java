package dev.rapport.engine;

import dev.rapport.project.Lifecycles;
import dev.rapport.project.Project;
import java.time.Period;
import java.util.ArrayList;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Projects as instances of {@code project-lifecycle}, under the project's key. */
@Component
class CamundaLifecycles implements Lifecycles {

    private final RuntimeService runtime;
    private final Acting acting;
    private final String advocacyRhythm;

    CamundaLifecycles(
            @Lazy RuntimeService runtime,
            Acting acting,
            @Value("${rapport.advocacy-rhythm:P14D}") String advocacyRhythm) {
        this.runtime = runtime;
        this.acting = acting;
        this.advocacyRhythm = Period.parse(advocacyRhythm).toString();
    }

    @Override
    public void start(Project project, String by) {
        acting.as(
                by,
                () -> runtime.startProcessInstanceByKey(
                        Names.LIFECYCLE,
                        project.key(),
                        Variables.createVariables()
                                .putValue(Names.PROJECT_KEY, project.key())
                                .putValue(Names.ADVOCACY_RHYTHM, advocacyRhythm)
                                .putValueTyped(
                                        Names.UNITS,
                                        Variables.objectValue(new ArrayList<>(project.units()))
                                                .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                                                .create())));
    }

    @Override
    public void cancel(String projectKey, String by, String reason) {
        acting.as(
                by,
                () -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(projectKey)
                        .rootProcessInstances()
                        .listPage(0, 1)
                        .forEach(instance ->
                                runtime.deleteProcessInstance(instance.getId(), reason, false, true, false, false)));
    }
}
