package dev.rapport.engine;

import dev.rapport.alignment.DatingConflict;
import dev.rapport.check.Vocabulary.Use;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records that the date of a conflict passed without a decision, and tells those who lead. */
@Delegate(uses = Use.SERVICE, reads = Names.CONFLICT)
class NoteMissedDecision implements JavaDelegate {

    private final DatingConflict dating;

    NoteMissedDecision(DatingConflict dating) {
        this.dating = dating;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ServiceStep step = ServiceStep.of(execution);
        dating.missed(step.conflict());
    }
}
