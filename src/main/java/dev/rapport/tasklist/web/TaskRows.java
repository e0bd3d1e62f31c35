package dev.rapport.tasklist.web;

import dev.rapport.organization.Person;
import dev.rapport.tasklist.Away;
import dev.rapport.tasklist.Escalation;
import dev.rapport.tasklist.FollowingAbsence;
import dev.rapport.tasklist.FollowingLateWork;
import dev.rapport.tasklist.ProjectOwners;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.web.Names;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says a list's work items in words; a handful of statements for the whole list. */
@Component
class TaskRows {

    private final FollowingLateWork late;
    private final FollowingAbsence absence;
    private final ProjectOwners owners;
    private final Names names;
    private final Clock clock;

    TaskRows(FollowingLateWork late, FollowingAbsence absence, ProjectOwners owners, Names names, Clock clock) {
        this.late = late;
        this.absence = absence;
        this.owners = owners;
        this.names = names;
        this.clock = clock;
    }

    List<TaskRow> of(Person reader, List<WorkItem> items) {
        List<String> ids = items.stream().map(WorkItem::id).toList();
        List<Escalation> escalations = late.escalations(ids);
        Set<String> reminded = late.reminded(ids);
        Map<String, Away> away = absence.of(items);
        Names.Known known = names.of(
                people(items, escalations, away.values()),
                items.stream().map(WorkItem::unit).toList());
        Map<String, String> projects =
                owners.names(items.stream().map(WorkItem::projectKey).distinct().toList());
        Map<String, String> escalated = escalations.stream()
                .collect(Collectors.groupingBy(
                        Escalation::workItem,
                        Collectors.mapping(one -> known.person(one.recipient()), Collectors.joining(", "))));
        return items.stream()
                .map(item -> new TaskRow(
                        "/tasks/" + item.id(),
                        item.name(),
                        about(projects, item),
                        known.unit(item.unit()),
                        item.dueAt() == null ? "" : item.dueAt().toString(),
                        known.person(item.assignee()),
                        reminded.contains(item.id()) && isAhead(item) && !item.paused(),
                        gone(reader, away.get(item.id()), known),
                        item.paused() ? "" : escalated.getOrDefault(item.id(), ""),
                        item.paused(),
                        item.rehearsal()))
                .toList();
    }

    /** The project by name, with the wave where there are several. */
    static String about(Map<String, String> projects, WorkItem item) {
        String project = projects.getOrDefault(item.projectKey(), item.projectKey());
        return item.wave() == null ? project : project + ", wave " + item.wave();
    }

    static TaskRow.@Nullable Gone gone(Person reader, @Nullable Away away, Names.Known known) {
        return away == null
                ? null
                : new TaskRow.Gone(
                        known.person(away.person()),
                        away.until().toString(),
                        known.person(away.standsIn()),
                        reader.username().equals(away.standsIn()));
    }

    private boolean isAhead(WorkItem item) {
        return item.dueAt() != null && item.dueAt().isAfter(clock.instant());
    }

    private static List<@Nullable String> people(
            List<WorkItem> items, List<Escalation> escalations, Collection<Away> away) {
        List<@Nullable String> people = new ArrayList<>();
        items.forEach(item -> people.add(item.assignee()));
        escalations.forEach(one -> people.add(one.recipient()));
        away.forEach(one -> people.addAll(Arrays.asList(one.person(), one.standsIn())));
        return people;
    }
}
