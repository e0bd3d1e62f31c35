package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.personal.AnsweringList;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps whether the employee representative agrees to what is collected, and within which limits. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = Names.PROJECT_KEY,
        fields = {"decision", "smallestGroup", "retentionDays"})
class KeepDataAnswer implements TaskListener {

    private final AnsweringList answering;

    KeepDataAnswer(AnsweringList answering) {
        this.answering = answering;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        String reason = answer.textOrNone("reason");
        answering.answer(
                step.project(),
                answer.text("decision").equals("agree"),
                new AnsweringList.Chosen(
                        answer.textOrNone("interviews"),
                        answer.textOrNone("ballots"),
                        answer.number("smallestGroup"),
                        answer.textOrNone("names"),
                        answer.textOrNone("parts"),
                        answer.textOrNone("remarks"),
                        answer.number("retentionDays")),
                reason == null ? answer.textOrNone("comment") : reason,
                step.actor());
    }
}
