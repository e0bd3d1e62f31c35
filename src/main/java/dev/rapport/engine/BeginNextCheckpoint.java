package dev.rapport.engine;

import dev.rapport.alignment.BeginningCheckpoint;
import dev.rapport.check.Vocabulary.Use;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Begins the next checkpoint, in a run of its own, when its day has come. */
@Delegate(uses = Use.SERVICE, reads = Names.CHECKPOINT)
class BeginNextCheckpoint implements JavaDelegate {

    private final BeginningCheckpoint beginning;

    BeginNextCheckpoint(BeginningCheckpoint beginning) {
        this.beginning = beginning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ServiceStep step = ServiceStep.of(execution);
        beginning.beginAfter(step.checkpoint());
    }
}
