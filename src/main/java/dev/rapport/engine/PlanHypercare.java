package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.organization.Threshold;
import dev.rapport.project.ProjectPlans;
import java.time.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Tells the process how long hypercare takes before its exit is asked for. */
@Delegate(
        uses = {Use.STEP_STARTED, Use.STEP_ENDED},
        reads = Names.PROJECT_KEY,
        writes = Names.HYPERCARE_SPAN)
class PlanHypercare implements ExecutionListener {

    private final ProjectPlans plans;

    PlanHypercare(ProjectPlans plans) {
        this.plans = plans;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String project = (String) execution.getVariable(Names.PROJECT_KEY);
        int days = plans.of(project).number(Threshold.HYPERCARE);
        execution.setVariable(Names.HYPERCARE_SPAN, Period.ofDays(days).toString());
    }
}
