package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.perception.WritingProblem;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps what one side writes about the problem. The business begins each draft, IT goes on with it. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        properties = {Names.SECTION, Names.ROLE},
        reads = Names.ROUND,
        writes = Names.LAST_DRAFT,
        fields = "text")
class KeepProblem implements TaskListener {

    private static final String BUSINESS = "business";

    private final WritingProblem writing;

    KeepProblem(WritingProblem writing) {
        this.writing = writing;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        boolean last = writing.write(
                step.round(),
                step.property(Names.SECTION).equals(BUSINESS),
                step.property(Names.ROLE),
                answer.text("text"),
                step.actor());
        task.getExecution().setVariable(Names.LAST_DRAFT, last);
    }
}
