package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.training.PlanningTraining;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps what the unit's manager confirmed and tells the process whether training is needed. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = {Names.PROJECT_KEY, Names.UNIT},
        writes = Names.TRAINING_NEEDED,
        fields = {"functionality", "people", "change"})
class KeepTrainingNeed implements TaskListener {

    private final PlanningTraining training;

    KeepTrainingNeed(PlanningTraining training) {
        this.training = training;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        boolean needed = training.confirm(
                step.project(),
                step.unit(),
                answer.texts("functionality"),
                answer.texts("people"),
                answer.text("change"),
                step.actor());
        task.getExecution().setVariable(Names.TRAINING_NEEDED, needed);
    }
}
