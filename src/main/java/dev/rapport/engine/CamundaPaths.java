package dev.rapport.engine;

import dev.rapport.history.Paths;
import dev.rapport.tasklist.UnitsOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.query.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Paths from the engine's history: the runs of a project carry its key. */
@Component
class CamundaPaths implements Paths {

    private static final int PAGE = 500;
    private static final Set<String> UNSHOWN = Set.of("multiInstanceBody");

    private final HistoryService history;
    private final Diagrams diagrams;
    private final UnitsOfWork work;

    CamundaPaths(@Lazy HistoryService history, Diagrams diagrams, UnitsOfWork work) {
        this.history = history;
        this.diagrams = diagrams;
        this.work = work;
    }

    @Override
    public List<Run> runs(String projectKey) {
        List<HistoricProcessInstance> instances = all(history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(projectKey)
                .orderByProcessInstanceStartTime()
                .asc());
        Map<String, String> units =
                units(instances.stream().map(HistoricProcessInstance::getId).collect(Collectors.toSet()));
        return instances.stream()
                .sorted(Comparator.comparing(instance -> !Names.LIFECYCLE.equals(instance.getProcessDefinitionKey())))
                .map(instance -> run(instance, units.get(instance.getId())))
                .toList();
    }

    private Map<String, String> units(Set<String> ids) {
        Map<String, String> units = new HashMap<>();
        if (ids.isEmpty()) {
            return units;
        }
        List<HistoricVariableInstance> found = all(history.createHistoricVariableInstanceQuery()
                .variableName(Names.UNIT)
                .processInstanceIdIn(ids.toArray(String[]::new)));
        found.stream()
                .filter(variable -> variable.getProcessInstanceId().equals(variable.getExecutionId()))
                .forEach(variable -> units.put(variable.getProcessInstanceId(), String.valueOf(variable.getValue())));
        return units;
    }

    private static Run run(HistoricProcessInstance instance, @Nullable String unit) {
        return new Run(
                instance.getId(),
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionName(),
                instance.getProcessDefinitionVersion(),
                unit,
                instance.getStartTime().toInstant(),
                instant(instance.getEndTime()),
                false);
    }

    @Override
    public Optional<Path> path(String projectKey, String run) {
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(projectKey)
                .processInstanceId(run)
                .singleResult();
        return Optional.ofNullable(instance)
                .map(found -> new Path(
                        run(found, units(Set.of(run)).get(run)),
                        diagrams.ofDefinition(found.getProcessDefinitionId()),
                        steps(run)));
    }

    private List<Taken> steps(String run) {
        List<HistoricActivityInstance> activities = all(history.createHistoricActivityInstanceQuery()
                .processInstanceId(run)
                .orderPartiallyByOccurrence()
                .asc());
        Map<String, String> units = new HashMap<>(work.in(run));
        units.putAll(units(activities.stream()
                .map(HistoricActivityInstance::getCalledProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())));
        return activities.stream()
                .filter(activity -> !UNSHOWN.contains(activity.getActivityType()))
                .map(activity -> taken(activity, unit(activity, units)))
                .toList();
    }

    private static @Nullable String unit(HistoricActivityInstance activity, Map<String, String> units) {
        String about = activity.getTaskId() == null ? activity.getCalledProcessInstanceId() : activity.getTaskId();
        return about == null ? null : units.get(about);
    }

    private static Taken taken(HistoricActivityInstance activity, @Nullable String unit) {
        String name = activity.getActivityName();
        return new Taken(
                activity.getActivityId(),
                name == null ? "" : name,
                unit,
                activity.getAssignee(),
                activity.getStartTime().toInstant(),
                instant(activity.getEndTime()),
                activity.isCanceled());
    }

    private static <T> List<T> all(Query<?, T> query) {
        List<T> rows = new ArrayList<>();
        List<T> page;
        do {
            page = query.listPage(rows.size(), PAGE);
            rows.addAll(page);
        } while (page.size() == PAGE);
        return rows;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
