package dev.rapport.engine;

import dev.rapport.alignment.SigningCheckpoint;
import dev.rapport.check.Vocabulary.Use;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Records the signature under a checkpoint, or opens the conflict that an executive names instead. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = {Names.CHECKPOINT, Names.EXECUTIVE},
        fields = "decision")
class KeepCheckpointWord implements TaskListener {

    private final SigningCheckpoint signing;

    KeepCheckpointWord(SigningCheckpoint signing) {
        this.signing = signing;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        boolean agrees = answer.text("decision").equals("agree");
        SigningCheckpoint.Said said = new SigningCheckpoint.Said(
                agrees, answer.textOrNone("about"), answer.textOrNone("owner"), answer.textOrNone("decideBy"));
        signing.sign(step.checkpoint(), step.executive(), said, step.actor());
    }
}
