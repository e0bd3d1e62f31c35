package dev.rapport.engine;

import dev.rapport.organization.ProcessClock;
import dev.rapport.tasklist.OpeningWork;
import dev.rapport.tasklist.WorkItem;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells the tasklist of every task that the engine opens, hands over and ends, after the model's own listeners. */
@Component
class WorkItemsFollow extends AbstractBpmnParseListener {

    private static final List<String> EVENTS = List.of(
            TaskListener.EVENTNAME_CREATE,
            TaskListener.EVENTNAME_ASSIGNMENT,
            TaskListener.EVENTNAME_COMPLETE,
            TaskListener.EVENTNAME_DELETE);

    private final OpeningWork work;
    private final ProcessClock clock;

    WorkItemsFollow(@Lazy OpeningWork work, ProcessClock clock) {
        this.work = work;
        this.clock = clock;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        UserTaskActivityBehavior behaviour = (UserTaskActivityBehavior) activity.getActivityBehavior();
        EVENTS.forEach(event -> behaviour.getTaskDefinition().addTaskListener(event, this::follow));
    }

    private void follow(DelegateTask task) {
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> work.opened(item(task));
            case TaskListener.EVENTNAME_ASSIGNMENT -> assigned(task);
            case TaskListener.EVENTNAME_COMPLETE ->
                work.completed(
                        task.getId(),
                        task.getAssignee(),
                        clock.instant(),
                        Step.of(task).answer().all());
            default -> work.cancelled(task.getId(), null, clock.instant());
        }
    }

    /** The engine tells of the first assignee twice: with the new task, and once more directly after. */
    private void assigned(DelegateTask task) {
        if (!(task instanceof TaskEntity entity) || !isNew(entity)) {
            work.assigned(task.getId(), task.getAssignee());
        }
    }

    private static boolean isNew(TaskEntity task) {
        return Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .isTransient(task);
    }

    private WorkItem item(DelegateTask task) {
        Step step = Step.of(task);
        UserTask element = task.getBpmnModelElementInstance();
        return new WorkItem(
                task.getId(),
                step.project(),
                step.unitOrNone(),
                task.getName(),
                or(task.getDescription()),
                step.property(Names.ACTION),
                step.property(Names.NEXT),
                definitionKey(element),
                task.getTaskDefinitionKey(),
                element.getCamundaFormRef(),
                step.property(Names.ROLE),
                step.optionalProperty(Names.SIGN_OFF).isPresent(),
                task.getProcessInstanceId(),
                task.getAssignee(),
                task.getAssignee(),
                clock.instant(),
                due(task.getDueDate()),
                WorkItem.State.OPEN,
                false,
                null,
                null,
                null,
                clock.isAhead());
    }

    private static String definitionKey(UserTask element) {
        ModelElementInstance scope = element;
        while (!(scope instanceof Process)) {
            scope = scope.getParentElement();
        }
        return ((Process) scope).getId();
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static java.time.@Nullable Instant due(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
