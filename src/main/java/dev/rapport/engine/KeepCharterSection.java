package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.project.WritingCharter;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps the section that its side wrote. */
@Delegate(uses = Use.TASK_COMPLETED, properties = Names.SECTION, reads = Names.PROJECT_KEY, fields = "text")
class KeepCharterSection implements TaskListener {

    private final WritingCharter charter;

    KeepCharterSection(WritingCharter charter) {
        this.charter = charter;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        charter.write(step.project(), step.property(Names.SECTION), answer.text("text"), step.actor());
    }
}
