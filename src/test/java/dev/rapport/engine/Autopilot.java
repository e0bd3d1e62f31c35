package dev.rapport.engine;

import dev.rapport.tasklist.Scope;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.Play;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** Does whatever a run waits for, until it waits for nothing any more. */
final class Autopilot {

    private static final int MOST = 120;

    private final ProcessEngine engine;
    private final Play play;
    private final Answers answers;
    private final Manner manner;
    private final Map<String, Integer> asked = new HashMap<>();
    private final Set<String> rung = new HashSet<>();

    Autopilot(ProcessEngine engine, Play play, Answers answers, Manner manner) {
        this.engine = engine;
        this.play = play;
        this.answers = answers;
        this.manner = manner;
    }

    void fly(ProcessInstance run) {
        for (int act = 0; act < MOST && !parts(run).isEmpty(); act++) {
            boolean acted = continued(run)
                    || (manner.stopped() && signalled(run))
                    || (manner.late() && rung(run))
                    || worked(run)
                    || rung(run)
                    || signalled(run);
            if (!acted) {
                return;
            }
        }
    }

    /** The run and the playbooks that it called, as long as they are open. */
    private List<String> parts(ProcessInstance run) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstanceId(run.getId())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    /** What the engine would do at once. */
    private boolean continued(ProcessInstance run) {
        return execute(jobs(run, false).findFirst().stream().toList());
    }

    /** One clock, each once, so that what comes again and again does not come for ever. */
    private boolean rung(ProcessInstance run) {
        return execute(
                jobs(run, true)
                        .filter(job -> rung.add(job.getJobDefinitionId() + job.getProcessInstanceId()))
                        .findFirst()
                        .stream()
                        .toList());
    }

    private Stream<Job> jobs(ProcessInstance run, boolean timers) {
        return parts(run).stream().flatMap(part -> {
            var query = engine.getManagementService().createJobQuery().processInstanceId(part);
            return (timers ? query.timers() : query.messages()).list().stream();
        });
    }

    private boolean execute(List<Job> jobs) {
        jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        return !jobs.isEmpty();
    }

    private boolean signalled(ProcessInstance run) {
        List<String> signals = parts(run).stream()
                .flatMap(part ->
                        engine
                                .getRuntimeService()
                                .createEventSubscriptionQuery()
                                .processInstanceId(part)
                                .list()
                                .stream())
                .filter(waits -> waits.getEventType().equals("signal") && rung.add(waits.getEventName() + run.getId()))
                .map(waits -> waits.getEventName())
                .limit(1)
                .toList();
        signals.forEach(signal -> engine.getRuntimeService().signalEventReceived(signal));
        return !signals.isEmpty();
    }

    private boolean worked(ProcessInstance run) {
        List<String> parts = parts(run);
        List<Task> open = engine.getTaskService()
                .createTaskQuery()
                .processInstanceIdIn(parts.toArray(String[]::new))
                .list();
        Set<String> busy =
                open.stream().map(Task::getAssignee).filter(Objects::nonNull).collect(Collectors.toSet());
        boolean offered = open.stream().anyMatch(task -> task.getAssignee() == null);
        for (Somebody somebody : open.isEmpty() ? List.<Somebody>of() : everybody()) {
            if ((busy.contains(somebody.username()) && completed(somebody, parts))
                    || (offered && claimed(somebody, parts))) {
                return true;
            }
        }
        return false;
    }

    private boolean completed(Somebody somebody, List<String> parts) {
        Optional<WorkItem> found = first(somebody, Scope.MINE, parts);
        found.ifPresent(item -> {
            int option = manner.option() + asked.merge(item.task() + item.unit(), 1, Integer::sum) - 1;
            play.as(somebody).completes(item, answers.to(item.form(), option));
        });
        return found.isPresent();
    }

    private boolean claimed(Somebody somebody, List<String> parts) {
        Optional<WorkItem> found = first(somebody, Scope.AVAILABLE, parts);
        found.ifPresent(item -> play.as(somebody).claims(item.task()));
        return found.isPresent();
    }

    private Optional<WorkItem> first(Somebody somebody, Scope scope, List<String> parts) {
        return play.as(somebody).list(scope).stream()
                .filter(item -> parts.contains(item.processInstance()))
                .findFirst();
    }

    private List<Somebody> everybody() {
        List<Somebody> everybody = new ArrayList<>(
                List.of(play.changeManager(), play.sponsor(), play.cio(), play.itLead(), play.trainer()));
        play.cast().values().stream().flatMap(Collection::stream).forEach(everybody::add);
        return everybody;
    }

    /** The steps that the run went through, its called playbooks left out. */
    Set<String> reached(ProcessInstance run) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(run.getId())
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }
}
