package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.perception.TellingEveryone;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Tells everybody who took part in a round what was said and what is done about it. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = Names.ROUND,
        fields = {"said", "doing"})
class TellEveryone implements TaskListener {

    private final TellingEveryone telling;

    TellEveryone(TellingEveryone telling) {
        this.telling = telling;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        telling.tell(step.round(), answer.text("said"), answer.text("doing"));
    }
}
