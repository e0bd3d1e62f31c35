package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.listening.DecidingPromise;
import dev.rapport.listening.DecidingPromise.Course;
import dev.rapport.listening.ReadingCommitments;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps what the sponsor decided on a promise, and tells the process whether it goes on. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = Names.COMMITMENT,
        writes = {Names.GOES_ON, Names.OVERDUE_ON},
        fields = {"decision", "instead", "newDate", "reason"})
class KeepPromiseDecision implements TaskListener {

    private final DecidingPromise deciding;
    private final ReadingCommitments promises;

    KeepPromiseDecision(DecidingPromise deciding, ReadingCommitments promises) {
        this.deciding = deciding;
        this.promises = promises;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        Course course = course(answer);
        deciding.decide(step.commitment(), course, answer.dateOrNone("newDate"), answer.text("reason"), step.actor());
        task.getExecution().setVariable(Names.GOES_ON, course == Course.NEW_DATE);
        LocalDate due = promises.dueOf(step.commitment());
        task.getExecution().setVariable(Names.OVERDUE_ON, due.plusDays(1).toString());
    }

    private static Course course(Answer answer) {
        if (answer.text("decision").equals("approve")) {
            return Course.RELEASED;
        }
        return answer.text("instead").equals("new-date") ? Course.NEW_DATE : Course.BROKEN;
    }
}
