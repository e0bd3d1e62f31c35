package dev.rapport.engine;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Takes one task of a step back that is open more than once, without touching the others. */
@Component
class OneOfSeveral {

    private final TaskService tasks;
    private final RuntimeService runtime;

    OneOfSeveral(@Lazy TaskService tasks, @Lazy RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    void takeBack(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        String run = task.getProcessInstanceId();
        String one = within(runtime.getActivityInstance(run), task.getExecutionId())
                .orElseThrow()
                .getId();
        runtime.createProcessInstanceModification(run)
                .cancelActivityInstance(one)
                .execute();
    }

    private static Optional<ActivityInstance> within(ActivityInstance all, String execution) {
        return Arrays.stream(all.getChildActivityInstances())
                .flatMap(child -> Stream.concat(within(child, execution).stream(), itself(child, execution)))
                .findFirst();
    }

    private static Stream<ActivityInstance> itself(ActivityInstance one, String execution) {
        return Stream.of(one)
                .filter(leaf -> leaf.getChildActivityInstances().length == 0)
                .filter(leaf -> Arrays.asList(leaf.getExecutionIds()).contains(execution));
    }
}
