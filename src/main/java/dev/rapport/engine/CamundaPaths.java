package dev.rapport.engine;

import dev.rapport.history.Paths;
import dev.rapport.project.Project;
import dev.rapport.project.Projects;
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
    private final Projects projects;

    CamundaPaths(@Lazy HistoryService history, Diagrams diagrams, UnitsOfWork work, Projects projects) {
        this.history = history;
        this.diagrams = diagrams;
        this.work = work;
        this.projects = projects;
    }

    @Override
    public List<Run> runs(String projectKey) {
        List<HistoricProcessInstance> instances = all(history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(projectKey)
                .orderByProcessInstanceStartTime()
                .asc());
        About about = about(
                projectKey,
                instances.stream().map(HistoricProcessInstance::getId).collect(Collectors.toSet()));
        return instances.stream()
                .sorted(Comparator.comparing(instance -> !Names.LIFECYCLE.equals(instance.getProcessDefinitionKey())))
                .map(instance -> run(instance, about))
                .toList();
    }

    /** What runs are about, by their ids: the key of a unit, the name of one of several waves. */
    private record About(Map<String, String> units, Map<String, String> waves) {}

    private About about(String projectKey, Set<String> runs) {
        Map<String, String> waves = new HashMap<>();
        List<Project.Wave> named = projects.get(projectKey).waves();
        values(Names.WAVE, runs).forEach((run, wave) -> {
            int number = wave.matches("[1-9]\\d{0,3}") ? Integer.parseInt(wave) : 0;
            if (number > 0 && number <= named.size() && named.size() > 1) {
                waves.put(run, named.get(number - 1).name());
            }
        });
        return new About(values(Names.UNIT, runs), waves);
    }

    private Map<String, String> values(String name, Set<String> runs) {
        Map<String, String> values = new HashMap<>();
        if (runs.isEmpty()) {
            return values;
        }
        List<HistoricVariableInstance> found = all(history.createHistoricVariableInstanceQuery()
                .variableName(name)
                .processInstanceIdIn(runs.toArray(String[]::new)));
        found.stream()
                .filter(variable -> variable.getValue() != null)
                .filter(variable -> variable.getProcessInstanceId().equals(variable.getExecutionId()))
                .forEach(variable -> values.put(variable.getProcessInstanceId(), String.valueOf(variable.getValue())));
        return values;
    }

    private static Run run(HistoricProcessInstance instance, About about) {
        return new Run(
                instance.getId(),
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionName(),
                instance.getProcessDefinitionVersion(),
                about.units().get(instance.getId()),
                about.waves().get(instance.getId()),
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
                        run(found, about(projectKey, Set.of(run))),
                        diagrams.ofDefinition(found.getProcessDefinitionId()),
                        steps(projectKey, run)));
    }

    private List<Taken> steps(String projectKey, String run) {
        List<HistoricActivityInstance> activities = all(history.createHistoricActivityInstanceQuery()
                .processInstanceId(run)
                .orderPartiallyByOccurrence()
                .asc());
        About called = about(
                projectKey,
                activities.stream()
                        .map(HistoricActivityInstance::getCalledProcessInstanceId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        called.units().putAll(work.in(run));
        if (values(Names.WAVE, Set.of(run)).containsKey(run)) {
            called.waves().clear();
        }
        return activities.stream()
                .filter(activity -> !UNSHOWN.contains(activity.getActivityType()))
                .map(activity -> taken(activity, called))
                .toList();
    }

    private static Taken taken(HistoricActivityInstance activity, About called) {
        String name = activity.getActivityName();
        String about = activity.getTaskId() == null ? activity.getCalledProcessInstanceId() : activity.getTaskId();
        return new Taken(
                activity.getActivityId(),
                name == null ? "" : name,
                about == null ? null : called.units().get(about),
                about == null ? null : called.waves().get(about),
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
