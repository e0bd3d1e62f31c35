package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.perception.HearingPeople;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps whether who was drawn volunteers to be heard, and tells the process. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = {Names.ROUND, Names.INTERVIEWEE},
        writes = Names.VOLUNTEERS,
        fields = "volunteers")
class KeepVolunteer implements TaskListener {

    private final HearingPeople people;

    KeepVolunteer(HearingPeople people) {
        this.people = people;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        boolean volunteers = step.answer().text("volunteers").equals("yes");
        people.answers(step.round(), step.interviewee(), step.actor(), volunteers);
        task.getExecution().setVariable(Names.VOLUNTEERS, volunteers);
    }
}
