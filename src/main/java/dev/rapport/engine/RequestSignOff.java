package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.signoff.Kind;
import dev.rapport.signoff.RequestingSignOff;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;

/** Asks for the signature that completing the task will give. */
@Delegate(
        uses = Use.TASK_CREATED,
        properties = {Names.SIGN_OFF, Names.SIGNATURE, Names.ROLE},
        reads = Names.PROJECT_KEY)
class RequestSignOff implements TaskListener {

    private final RequestingSignOff requesting;
    private final RepositoryService repository;

    RequestSignOff(RequestingSignOff requesting, @Lazy RepositoryService repository) {
        this.requesting = requesting;
        this.repository = repository;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        ProcessDefinition process = repository.getProcessDefinition(task.getProcessDefinitionId());
        requesting.ask(new RequestingSignOff.Asked(
                task.getId(),
                step.project(),
                step.unitOrNone(),
                task.getProcessInstanceId(),
                process.getKey(),
                process.getVersion(),
                step.property(Names.SIGN_OFF),
                step.optionalProperty(Names.STATEMENT).orElse(null),
                Kind.of(step.property(Names.SIGNATURE)),
                step.property(Names.ROLE),
                step.waveOrNone()));
    }
}
