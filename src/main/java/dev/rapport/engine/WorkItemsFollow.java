package dev.rapport.engine;

import dev.rapport.organization.ProcessClock;
import dev.rapport.project.WalkingWaves;
import dev.rapport.tasklist.OpeningWork;
import dev.rapport.tasklist.Unkept;
import dev.rapport.tasklist.WorkItem;
import java.util.Date;
import java.util.List;
import java.util.Map;
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
    private final List<Unkept> unkept;
    private final ProcessClock clock;
    private final WalkingWaves waves;

    WorkItemsFollow(@Lazy OpeningWork work, @Lazy List<Unkept> unkept, ProcessClock clock, @Lazy WalkingWaves waves) {
        this.work = work;
        this.unkept = unkept;
        this.clock = clock;
        this.waves = waves;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        UserTaskActivityBehavior behaviour = (UserTaskActivityBehavior) activity.getActivityBehavior();
        EVENTS.forEach(event -> behaviour.getTaskDefinition().addTaskListener(event, this::follow));
    }

    private void follow(DelegateTask task) {
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> work.opened(item(task), minutes(task));
            case TaskListener.EVENTNAME_ASSIGNMENT -> assigned(task);
            case TaskListener.EVENTNAME_COMPLETE ->
                work.completed(task.getId(), task.getAssignee(), clock.instant(), kept(task));
            default -> work.cancelled(task.getId(), acting(), clock.instant());
        }
    }

    /** Whose act it is in which the engine works; nobody's where a day came. */
    private static @Nullable String acting() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }

    /** With the task stays what was answered, but for a step that is sealed and for what limits on personal data leave out. */
    private Map<String, @Nullable Object> kept(DelegateTask task) {
        Step step = Step.of(task);
        if (step.optionalProperty(Names.SEALED).isPresent()) {
            return Map.of();
        }
        Map<String, @Nullable Object> answer = step.answer().all();
        UserTask element = task.getBpmnModelElementInstance();
        unkept.forEach(one ->
                answer.keySet().removeAll(one.fields(step.project(), String.valueOf(element.getCamundaFormRef()))));
        return answer;
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
                clock.isAhead(),
                waves.nameOf(step.project(), step.waveOrNone()));
    }

    /** What a version from before the check says of it, and no number, counts as nothing. */
    private static @Nullable Integer minutes(DelegateTask task) {
        return Step.of(task)
                .optionalProperty(Names.MINUTES)
                .filter(said -> said.matches("[1-9]\\d{0,2}"))
                .map(Integer::valueOf)
                .filter(said -> said <= 480)
                .orElse(null);
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
