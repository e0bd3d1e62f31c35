package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.project.TakingUnitOver;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps how a receiving unit's manager answers, and tells the process how all of it stands. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = {Names.UNIT_CHANGE, Names.UNIT},
        writes = Names.UNIT_TAKEN,
        fields = {"decision", "reason"})
class KeepUnitAnswer implements TaskListener {

    private final TakingUnitOver taking;

    KeepUnitAnswer(TakingUnitOver taking) {
        this.taking = taking;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        String standing = taking.answer(
                step.unitChange(), step.unit(), answer.text("decision"), answer.text("reason"), step.actor());
        task.getExecution().setVariable(Names.UNIT_TAKEN, standing);
    }
}
