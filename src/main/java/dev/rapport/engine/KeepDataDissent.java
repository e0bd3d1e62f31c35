package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.personal.AnsweringList;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps what the sponsor answers to a refusal that stands. */
@Delegate(uses = Use.TASK_COMPLETED, reads = Names.PROJECT_KEY, fields = "words")
class KeepDataDissent implements TaskListener {

    private final AnsweringList answering;

    KeepDataDissent(AnsweringList answering) {
        this.answering = answering;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        answering.dissent(step.project(), answer.text("words"), step.actor());
    }
}
