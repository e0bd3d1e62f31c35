package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.correspondence.SendingMessage;
import dev.rapport.organization.Role;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sends the step's message to whoever holds a role in the project, and for the unit where the step is about one. */
@Delegate(
        uses = Use.SERVICE,
        properties = {Names.TO_ROLE, Names.SUBJECT, Names.TEXT},
        reads = Names.PROJECT_KEY)
class SendMessage implements JavaDelegate {

    private final SendingMessage sending;

    SendMessage(SendingMessage sending) {
        this.sending = sending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ServiceStep step = ServiceStep.of(execution);
        sending.send(
                step.project(),
                step.unitOrNone(),
                Role.of(step.property(Names.TO_ROLE)).orElseThrow(),
                step.property(Names.SUBJECT),
                step.property(Names.TEXT));
    }
}
