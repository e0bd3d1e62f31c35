package dev.rapport.engine;

import dev.rapport.advocacy.Advocating;
import dev.rapport.check.Vocabulary.Use;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Publishes the message that the sponsor approved. */
@Delegate(uses = Use.SERVICE, reads = Names.PROJECT_KEY)
class PublishMessage implements JavaDelegate {

    private final Advocating advocacy;

    PublishMessage(Advocating advocacy) {
        this.advocacy = advocacy;
    }

    @Override
    public void execute(DelegateExecution execution) {
        advocacy.publish((String) execution.getVariable(Names.PROJECT_KEY));
    }
}
