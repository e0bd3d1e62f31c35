package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.project.Remedies;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps what is put right before go-live is asked for again. */
@Delegate(uses = Use.TASK_COMPLETED, reads = Names.PROJECT_KEY, fields = "remedy")
class KeepRemedy implements TaskListener {

    private final Remedies remedies;

    KeepRemedy(Remedies remedies) {
        this.remedies = remedies;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        remedies.keep(step.project(), step.waveOrNone(), answer.text("remedy"), step.actor());
    }
}
