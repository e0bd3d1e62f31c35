package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.project.AnsweringProposal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Puts a new value of a plan in force that was approved, or keeps that it was refused. The signature comes first. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = Names.PLAN_CHANGE,
        fields = {"decision", "reason"})
class KeepPlanAnswer implements TaskListener {

    private final AnsweringProposal answering;

    KeepPlanAnswer(AnsweringProposal answering) {
        this.answering = answering;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        boolean approved = "approve".equals(answer.text("decision"));
        answering.answer(step.planChange(), approved, answer.text("reason"), step.actor());
    }
}
