package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.listening.MakingCommitment;
import dev.rapport.organization.Role;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps what was promised, to whom and by when. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        properties = Names.PROMISED_TO,
        reads = Names.PROJECT_KEY,
        fields = {"promise", "due"})
class MakeCommitment implements TaskListener {

    private final MakingCommitment commitments;

    MakeCommitment(MakingCommitment commitments) {
        this.commitments = commitments;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        commitments.make(
                step.project(),
                step.unitOrNone(),
                step.waveOrNone(),
                answer.text("promise"),
                step.actor(),
                Role.of(step.property(Names.PROMISED_TO)).orElseThrow(),
                answer.date("due"));
    }
}
