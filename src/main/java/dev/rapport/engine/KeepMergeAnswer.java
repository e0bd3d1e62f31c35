package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.project.AnsweringMerge;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps whether a project is taken in, and on a yes ends it where it was. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = Names.MERGE,
        fields = {"decision", "reason"})
class KeepMergeAnswer implements TaskListener {

    private final AnsweringMerge answering;

    KeepMergeAnswer(AnsweringMerge answering) {
        this.answering = answering;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        boolean agreed = answer.text("decision").equals("agree");
        answering.answer(step.merge(), agreed, answer.text("reason"), step.actor());
    }
}
