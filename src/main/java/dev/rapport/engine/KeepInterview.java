package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.perception.HearingPeople;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps what was said in an interview, or why it did not take place, and tells the process which. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        writes = Names.HEARD,
        fields = {"held", "words", "whyNot"})
class KeepInterview implements TaskListener {

    private final HearingPeople people;

    KeepInterview(HearingPeople people) {
        this.people = people;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        boolean heard = answer.text("held").equals("yes");
        if (heard) {
            people.heard(task.getId(), answer.text("words"), step.actor());
        } else {
            people.notHeard(task.getId(), answer.text("whyNot"));
        }
        task.getExecution().setVariable(Names.HEARD, heard);
    }
}
