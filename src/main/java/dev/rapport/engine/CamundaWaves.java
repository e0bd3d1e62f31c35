package dev.rapport.engine;

import dev.rapport.playbook.PlaybookEngine;
import dev.rapport.project.Postponement;
import dev.rapport.project.WaveRuns;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Moves of a wave's day as instances of {@code postponement}; what was said of the day before is asked anew. */
@Component
class CamundaWaves implements WaveRuns {

    /** More than one is there only where a change manager began another by hand. */
    private static final int MOST = 100;

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Acting acting;
    private final RunsBeside beside;

    CamundaWaves(@Lazy RuntimeService runtime, @Lazy RepositoryService repository, Acting acting, RunsBeside beside) {
        this.runtime = runtime;
        this.repository = repository;
        this.acting = acting;
        this.beside = beside;
    }

    @Override
    public void askSponsor(Postponement postponement, List<String> units, String by) {
        beside.begin(
                Names.POSTPONEMENT,
                new PlaybookEngine.Beginning(postponement.projectKey(), units, null, by),
                Map.of(Names.WAVE, postponement.wave()));
    }

    @Override
    public void decideAnew(String projectKey, int wave, String by) {
        acting.as(
                by,
                () -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(projectKey)
                        .processDefinitionKey(Names.GO_LIVE)
                        .variableValueEquals(Names.WAVE, wave)
                        .listPage(0, MOST)
                        .forEach(this::beginAnew));
    }

    private void beginAnew(ProcessInstance run) {
        ProcessInstanceModificationBuilder anew =
                runtime.createProcessInstanceModification(run.getId()).startBeforeActivity(start(run));
        for (ActivityInstance open : runtime.getActivityInstance(run.getId()).getChildActivityInstances()) {
            anew.cancelActivityInstance(open.getId());
        }
        anew.execute();
    }

    private String start(ProcessInstance run) {
        return repository
                .getBpmnModelInstance(run.getProcessDefinitionId())
                .getModelElementsByType(StartEvent.class)
                .stream()
                .filter(event -> event.getParentElement() instanceof Process)
                .findFirst()
                .orElseThrow()
                .getId();
    }
}
