package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.project.NamingReceiver;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps which unit is asked in place of one that declined, or that nothing becomes of it. */
@Delegate(
        uses = Use.TASK_COMPLETED,
        reads = Names.UNIT_CHANGE,
        writes = {Names.UNITS, Names.GOES_ON},
        fields = "next")
class KeepReceiver implements TaskListener {

    private final NamingReceiver naming;

    KeepReceiver(NamingReceiver naming) {
        this.naming = naming;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        Answer answer = step.answer();
        boolean another = answer.text("next").equals("another");
        task.getExecution().setVariable(Names.GOES_ON, another);
        if (another) {
            List<String> asked = naming.name(step.unitChange(), answer.textOrNone("unit"));
            task.getExecution().setVariable(Names.UNITS, StartVariables.list(asked));
        } else {
            naming.drop(step.unitChange(), step.actor());
        }
    }
}
