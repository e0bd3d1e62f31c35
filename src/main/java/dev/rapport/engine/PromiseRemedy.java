package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.listening.MakingCommitment;
import dev.rapport.organization.Role;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps a remedy as a promise to the sponsor, where a day is given by which it is done. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = Names.PROJECT_KEY,
        fields = {"remedy", "due"})
class PromiseRemedy implements TaskListener {

    private final MakingCommitment commitments;

    PromiseRemedy(MakingCommitment commitments) {
        this.commitments = commitments;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        LocalDate due = answer.dateOrNone("due");
        if (due != null) {
            commitments.makeForGoLive(
                    step.project(),
                    step.unitOrNone(),
                    step.waveOrNone(),
                    answer.text("remedy"),
                    step.actor(),
                    Role.SPONSOR,
                    due);
        }
    }
}
