package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.project.AnsweringPostponement;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps whether a wave goes live later, and moves its day. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = {Names.PROJECT_KEY, Names.WAVE},
        fields = {"decision", "reason"})
class KeepPostponement implements TaskListener {

    private final AnsweringPostponement answering;

    KeepPostponement(AnsweringPostponement answering) {
        this.answering = answering;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        boolean agreed = answer.text("decision").equals("approve");
        answering.answer(step.project(), step.wave(), agreed, answer.text("reason"), step.actor());
    }
}
