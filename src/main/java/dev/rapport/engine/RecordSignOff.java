package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.signoff.Signing;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;

/** Records the signature and tells the process where the group of signatures stands. */
@Delegate(uses = Use.TASK_COMPLETED, writes = Names.OUTCOME, fields = "decision")
class RecordSignOff implements TaskListener {

    private final Signing signing;

    RecordSignOff(Signing signing) {
        this.signing = signing;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        String outcome = signing.sign(task.getId(), step.actor(), answer.text("decision"), words(answer))
                .word();
        task.getExecution().setVariable(Names.OUTCOME, outcome);
    }

    private static @Nullable String words(Answer answer) {
        String reason = said(answer, "reason");
        return reason == null ? withCondition(said(answer, "comment"), said(answer, "condition")) : reason;
    }

    /** A field that was left empty says nothing. */
    private static @Nullable String said(Answer answer, String field) {
        return answer.text(field).isBlank() ? null : answer.text(field);
    }

    /** The signature says itself that it was given on a condition. */
    private static @Nullable String withCondition(@Nullable String comment, @Nullable String condition) {
        if (condition == null) {
            return comment;
        }
        String on = "On the condition: " + condition.strip();
        return comment == null ? on : on + "\n" + comment;
    }
}
