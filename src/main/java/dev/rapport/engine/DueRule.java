package dev.rapport.engine;

import dev.rapport.organization.Threshold;
import dev.rapport.project.DueBeforeGoLive;
import dev.rapport.project.Plan;
import dev.rapport.project.ProjectPlans;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many business days a step has in a project: what its playbook gives, at the pace of the project's plan. */
@Component
class DueRule {

    /** Steps for which a plan has a span of its own, by their forms. */
    private static final Map<String, Threshold> OF_THEIR_OWN = Map.of(
            "listening-tell-everyone", Threshold.ANSWER_DAYS,
            "executive-checkpoint-state-priorities", Threshold.CHECKPOINT_DAYS);

    private final ProjectPlans plans;
    private final DueBeforeGoLive beforeGoLive;

    DueRule(ProjectPlans plans, DueBeforeGoLive beforeGoLive) {
        this.plans = plans;
        this.beforeGoLive = beforeGoLive;
    }

    /** Some steps have time until shortly before their wave goes live. */
    Instant notBefore(Step step, Instant due) {
        return beforeGoLive
                .of(step.project(), step.waveOrNone(), step.form())
                .filter(due::isBefore)
                .orElse(due);
    }

    /** @param given by its playbook */
    int days(Step step, int given) {
        Plan plan = plans.of(step.project());
        Threshold own = OF_THEIR_OWN.get(step.form());
        return own == null ? plan.paced(given) : plan.number(own);
    }
}
