package dev.rapport.engine;

import dev.rapport.alignment.RevealingPriorities;
import dev.rapport.check.Vocabulary.Use;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Shows what all executives stated at once, and who was absent. */
@Delegate(uses = Use.SERVICE, reads = Names.CHECKPOINT)
class RevealPriorities implements JavaDelegate {

    private final RevealingPriorities revealing;

    RevealPriorities(RevealingPriorities revealing) {
        this.revealing = revealing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ServiceStep step = ServiceStep.of(execution);
        revealing.reveal(step.checkpoint());
    }
}
