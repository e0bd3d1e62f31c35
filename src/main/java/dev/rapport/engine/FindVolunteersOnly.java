package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.perception.HearingPeople;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Tells the process whether who was drawn is asked first whether they volunteer. */
@Delegate(uses = Use.STEP_STARTED, reads = Names.ROUND, writes = Names.VOLUNTEERS_ONLY)
class FindVolunteersOnly implements ExecutionListener {

    private final HearingPeople people;

    FindVolunteersOnly(HearingPeople people) {
        this.people = people;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ServiceStep step = ServiceStep.of(execution);
        execution.setVariable(Names.VOLUNTEERS_ONLY, people.asksFirst(step.round()));
    }
}
