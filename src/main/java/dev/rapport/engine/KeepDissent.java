package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.perception.WritingProblem;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps where business and IT stay apart, for both to sign with the rest. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = Names.ROUND,
        fields = {"business", "it"})
class KeepDissent implements TaskListener {

    private final WritingProblem writing;

    KeepDissent(WritingProblem writing) {
        this.writing = writing;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        writing.dissent(step.round(), answer.text("business"), answer.text("it"), step.actor());
    }
}
