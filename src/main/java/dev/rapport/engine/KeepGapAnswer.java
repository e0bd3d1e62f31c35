package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.perception.WritingProblem;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps what is done about a gap that has grown. */
@Delegate(uses = Use.TASK_COMPLETED, reads = Names.ROUND, fields = "answer")
class KeepGapAnswer implements TaskListener {

    private final WritingProblem writing;

    KeepGapAnswer(WritingProblem writing) {
        this.writing = writing;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        writing.answerGap(step.round(), answer.text("answer"), step.actor());
    }
}
