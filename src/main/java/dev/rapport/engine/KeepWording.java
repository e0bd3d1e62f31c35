package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.perception.HearingPeople;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps a pain point in the words of the one who said it, or drops it where they do not want to be quoted. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = {Names.ROUND, Names.INTERVIEWEE},
        fields = {"quoted", "words"})
class KeepWording implements TaskListener {

    private final HearingPeople people;

    KeepWording(HearingPeople people) {
        this.people = people;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        people.settle(
                step.round(),
                step.interviewee(),
                step.actor(),
                answer.text("quoted").equals("yes"),
                answer.text("words"));
    }
}
