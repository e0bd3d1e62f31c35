package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.listening.AskingAnother;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Asks somebody else for what was declined, where whoever asked wants that. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = Names.COMMITMENT,
        fields = {"next", "promisor"})
class AskAnother implements TaskListener {

    private final AskingAnother asking;

    AskAnother(AskingAnother asking) {
        this.asking = asking;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        if (answer.text("next").equals("another")) {
            asking.ask(step.commitment(), answer.text("promisor"), step.actor());
        }
    }
}
