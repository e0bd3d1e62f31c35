package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.organization.Role;
import dev.rapport.project.LookingForRole;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Tells the process whether anybody holds a role in the project; a step that is left out for want of one is noted. */
@Delegate(
        uses = Use.STEP_STARTED,
        properties = {Names.ROLE, Names.STEP},
        reads = Names.PROJECT_KEY,
        writes = Names.APPOINTED)
class FindAppointed implements ExecutionListener {

    private final LookingForRole looking;

    FindAppointed(LookingForRole looking) {
        this.looking = looking;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ServiceStep step = ServiceStep.of(execution);
        Role role = Role.of(step.property(Names.ROLE)).orElseThrow();
        boolean there = looking.isThere(step.project(), step.unitOrNone(), role, step.property(Names.STEP));
        execution.setVariable(Names.APPOINTED, there);
    }
}
