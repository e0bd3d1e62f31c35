package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import dev.rapport.organization.Role;
import dev.rapport.project.Participants;
import dev.rapport.tasklist.DueDates;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Assigns a task to the person who holds the role it asks for; without one, whoever has the role may take it. A step may
 * name another person by a fact, but never one who signs.
 */
@Delegate(
        uses = Use.TASK_CREATED,
        properties = {Names.ROLE, Names.DUE_IN_DAYS},
        reads = Names.PROJECT_KEY)
class AssignTask implements TaskListener {

    private final Participants participants;
    private final DueDates dueDates;
    private final DueRule rule;

    AssignTask(Participants participants, DueDates dueDates, DueRule rule) {
        this.participants = participants;
        this.dueDates = dueDates;
        this.rule = rule;
    }

    @Override
    public void notify(DelegateTask task) {
        Step step = Step.of(task);
        String role = step.property(Names.ROLE);
        holder(task, step, Role.of(role).orElseThrow()).ifPresent(task::setAssignee);
        int days = rule.days(step, Integer.parseInt(step.property(Names.DUE_IN_DAYS)));
        task.setDueDate(Date.from(rule.notBefore(step, dueDates.inWorkingDays(days))));
    }

    private Optional<String> holder(DelegateTask task, Step step, Role role) {
        boolean signs = step.optionalProperty(Names.SIGN_OFF).isPresent();
        return step.optionalProperty(Names.PERSON)
                .filter(variable -> !signs)
                .map(variable -> (String) task.getVariable(variable))
                .or(() -> participants.holder(role, step.project(), step.unitOrNone()));
    }
}
