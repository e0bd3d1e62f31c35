package dev.rapport.engine;

import dev.rapport.alignment.StatingPriorities;
import dev.rapport.check.Vocabulary.Use;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps what an executive puts first, sealed; the process carries nothing of it. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = {Names.CHECKPOINT, Names.EXECUTIVE},
        fields = {"first", "measured"})
class KeepPriorities implements TaskListener {

    private final StatingPriorities stating;

    KeepPriorities(StatingPriorities stating) {
        this.stating = stating;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        String second = answer.textOrNone("second");
        String third = answer.textOrNone("third");
        List<String> goals = Stream.of(answer.text("first"), second == null ? "" : second, third == null ? "" : third)
                .filter(goal -> !goal.isEmpty())
                .toList();
        String measured = answer.text("measured");
        stating.state(
                step.checkpoint(),
                step.executive(),
                new StatingPriorities.Stated(goals, answer.textOrNone("ownWords"), measured),
                step.actor());
    }
}
