package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.training.PlanningTraining;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps when and where a unit is trained. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = {Names.PROJECT_KEY, Names.UNIT},
        fields = {"date", "place", "trainer", "hours"})
class KeepTrainingSession implements TaskListener {

    private final PlanningTraining training;

    KeepTrainingSession(PlanningTraining training) {
        this.training = training;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        training.schedule(
                step.project(),
                step.unit(),
                answer.date("date"),
                answer.text("place"),
                answer.text("trainer"),
                answer.number("hours"),
                step.actor());
    }
}
