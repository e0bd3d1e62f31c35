package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.listening.AgreeingOnCondition;
import dev.rapport.organization.Role;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Asks for the promise on which somebody signed. Who signs without one is not asked for anything. A form that does not
 * ask for when has its condition kept after go-live.
 */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = Names.PROJECT_KEY,
        fields = {"condition", "conditionFor", "conditionDue"})
class KeepCondition implements TaskListener {

    private final AgreeingOnCondition agreeing;

    KeepCondition(AgreeingOnCondition agreeing) {
        this.agreeing = agreeing;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        if (!answer.text("condition").isBlank()) {
            agreeing.on(
                    step.project(),
                    step.unitOrNone(),
                    step.waveOrNone(),
                    step.actor(),
                    new AgreeingOnCondition.Condition(
                            answer.text("condition"),
                            Role.of(answer.text("conditionFor")).orElseThrow(),
                            answer.text("conditionDue"),
                            !"before".equals(answer.textOrNone("conditionWhen"))));
        }
    }
}
