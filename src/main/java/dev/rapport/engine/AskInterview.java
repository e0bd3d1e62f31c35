package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.perception.HearingPeople;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Notes with whom the task asks to talk. */
@Delegate(
        uses = Use.TASK_CREATED,
        reads = {Names.ROUND, Names.INTERVIEWEE})
class AskInterview implements TaskListener {

    private final HearingPeople people;

    AskInterview(HearingPeople people) {
        this.people = people;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        people.asked(task.getId(), step.round(), step.interviewee());
    }
}
