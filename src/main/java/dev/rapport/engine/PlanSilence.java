package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.organization.Threshold;
import dev.rapport.project.ProjectPlans;
import java.time.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Tells the process after how many days of silence an interview ends without a word kept. */
@Delegate(
        uses = {Use.STEP_STARTED, Use.STEP_ENDED},
        reads = Names.PROJECT_KEY,
        writes = Names.SILENCE_SPAN)
class PlanSilence implements ExecutionListener {

    private final ProjectPlans plans;

    PlanSilence(ProjectPlans plans) {
        this.plans = plans;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String project = (String) execution.getVariable(Names.PROJECT_KEY);
        int days = plans.of(project).number(Threshold.SILENCE);
        execution.setVariable(Names.SILENCE_SPAN, Period.ofDays(days).toString());
    }
}
