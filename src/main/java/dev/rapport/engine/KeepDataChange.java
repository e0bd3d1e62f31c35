package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.personal.AnsweringList;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps how the change manager changes a list that was refused, if they do, and tells the process. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = Names.PROJECT_KEY,
        writes = Names.LIST_CHANGED,
        fields = {"decision", "smallestGroup", "retentionDays", "words"})
class KeepDataChange implements TaskListener {

    private final AnsweringList answering;

    KeepDataChange(AnsweringList answering) {
        this.answering = answering;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        boolean changed = answer.text("decision").equals("change");
        if (changed) {
            answering.change(
                    step.project(),
                    new AnsweringList.Chosen(
                            answer.textOrNone("interviews"),
                            answer.textOrNone("ballots"),
                            answer.number("smallestGroup"),
                            answer.textOrNone("names"),
                            answer.textOrNone("parts"),
                            answer.textOrNone("remarks"),
                            answer.number("retentionDays")),
                    answer.text("words"));
        }
        task.getExecution().setVariable(Names.LIST_CHANGED, changed);
    }
}
