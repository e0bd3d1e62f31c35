package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.project.ProjectListening;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Tells the process whether the project begins with listening. */
@Delegate(
        uses = {Use.STEP_STARTED, Use.STEP_ENDED},
        reads = Names.PROJECT_KEY,
        writes = Names.LISTENS_FIRST)
class AskWhetherToListen implements ExecutionListener {

    private final ProjectListening listening;

    AskWhetherToListen(ProjectListening listening) {
        this.listening = listening;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String project = (String) execution.getVariable(Names.PROJECT_KEY);
        execution.setVariable(Names.LISTENS_FIRST, listening.of(project).first());
    }
}
