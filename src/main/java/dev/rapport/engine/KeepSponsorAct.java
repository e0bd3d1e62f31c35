package dev.rapport.engine;

import dev.rapport.advocacy.Advocating;
import dev.rapport.check.Vocabulary.Use;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps what the sponsor did where people could see it. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = Names.PROJECT_KEY,
        fields = {"act", "on", "witness"})
class KeepSponsorAct implements TaskListener {

    private final Advocating advocacy;

    KeepSponsorAct(Advocating advocacy) {
        this.advocacy = advocacy;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        advocacy.act(step.project(), step.actor(), answer.text("act"), answer.date("on"), answer.text("witness"));
    }
}
