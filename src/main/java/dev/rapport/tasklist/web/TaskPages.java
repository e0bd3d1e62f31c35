package dev.rapport.tasklist.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.SignOffRequest;
import dev.rapport.tasklist.Away;
import dev.rapport.tasklist.Brief;
import dev.rapport.tasklist.Escalation;
import dev.rapport.tasklist.FillingForm;
import dev.rapport.tasklist.FollowingAbsence;
import dev.rapport.tasklist.FollowingLateWork;
import dev.rapport.tasklist.HandoverRight;
import dev.rapport.tasklist.ProjectOwners;
import dev.rapport.tasklist.Turn;
import dev.rapport.tasklist.WorkEngine;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.web.Names;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a task's page together. */
@Component
class TaskPages {

    private final FillingForm filling;
    private final ReadingSignOffs signOffs;
    private final FollowingLateWork late;
    private final FollowingAbsence absence;
    private final HandoverRight handover;
    private final ProjectOwners owners;
    private final People people;
    private final Clock clock;
    private final Names names;
    private final WorkEngine engine;
    private final ObjectMapper json;

    TaskPages(
            FillingForm filling,
            ReadingSignOffs signOffs,
            FollowingLateWork late,
            FollowingAbsence absence,
            HandoverRight handover,
            ProjectOwners owners,
            People people,
            Clock clock,
            Names names,
            WorkEngine engine,
            ObjectMapper json) {
        this.filling = filling;
        this.signOffs = signOffs;
        this.late = late;
        this.absence = absence;
        this.handover = handover;
        this.owners = owners;
        this.people = people;
        this.clock = clock;
        this.names = names;
        this.engine = engine;
        this.json = json;
    }

    TaskPage of(Person reader, WorkItem item, Turn turn) {
        List<Escalation> brought = late.escalations(List.of(item.id()));
        Away away = turn.absent() == null && !reader.username().equals(item.assignee())
                ? absence.of(List.of(item)).get(item.id())
                : null;
        Names.Known known = names.of(people(item, brought, turn, away), Arrays.asList(item.unit()));
        boolean open = item.state() == WorkItem.State.OPEN;
        boolean waits = item.paused();
        Brief brief = filling.brief(item);
        return new TaskPage(
                item.id(),
                item.name(),
                TaskRows.about(owners.names(List.of(item.projectKey())), item),
                known.unit(item.unit()),
                item.why(),
                item.action(),
                item.next(),
                item.dueAt() == null ? "" : item.dueAt().toString(),
                stance(reader, item, turn),
                known.person(open ? item.assignee() : item.closedBy()),
                item.closedAt() == null ? "" : item.closedAt().toString(),
                item.state() == WorkItem.State.COMPLETED,
                known.person(open ? turn.absent() : item.actedFor()),
                turn.whyNot() == null ? "" : turn.whyNot(),
                TaskRows.gone(reader, away, known),
                brief.said().stream()
                        .map(said -> voice(said.about(), said.text()))
                        .toList(),
                brief.takeover(),
                signOffs.askedBy(item.id()).map(this::paper).orElse(null),
                marks(item, open),
                brought.stream()
                        .map(one -> new TaskPage.Brought(
                                known.person(one.recipient()), one.at().toString(), one.rehearsal()))
                        .toList(),
                open && brought.stream().anyMatch(one -> one.recipient().equals(reader.username())),
                open && !waits && mayUrge(reader, item),
                open && !waits ? colleagues(reader, item) : List.of(),
                waits,
                item.rehearsal());
    }

    private static List<@Nullable String> people(
            WorkItem item, List<Escalation> brought, Turn turn, @Nullable Away away) {
        List<@Nullable String> people =
                new ArrayList<>(Arrays.asList(item.assignee(), item.closedBy(), item.actedFor(), turn.absent()));
        brought.forEach(one -> people.add(one.recipient()));
        if (away != null) {
            people.addAll(Arrays.asList(away.person(), away.standsIn()));
        }
        return people;
    }

    private boolean mayUrge(Person reader, WorkItem item) {
        return item.assignee() != null
                && !item.assignee().equals(reader.username())
                && item.dueAt() != null
                && !item.dueAt().isAfter(clock.instant())
                && handover.allowsUrging(reader, item);
    }

    private static String stance(Person reader, WorkItem item, Turn turn) {
        if (item.state() != WorkItem.State.OPEN) {
            return "closed";
        }
        if (reader.username().equals(item.assignee())) {
            return "yours";
        }
        if (turn.isSubstitutes()) {
            return "substitute";
        }
        return turn.mayTake() ? "free" : "other";
    }

    private static TaskPage.Voice voice(String about, String text) {
        return new TaskPage.Voice(about, text.lines().toList());
    }

    private TaskPage.Paper paper(SignOffRequest request) {
        List<TaskPage.Voice> record = new ArrayList<>();
        for (JsonNode fact : read(request.shown()).path("record")) {
            record.add(voice(fact.path("label").asText(), fact.path("text").asText()));
        }
        return new TaskPage.Paper(
                request.kind().name().toLowerCase(java.util.Locale.ROOT),
                request.statement(),
                record,
                request.shown(),
                request.hash());
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String marks(WorkItem item, boolean open) {
        List<String> here = List.of(item.task());
        Set<String> done = new TreeSet<>(engine.passedIn(item.processInstance()));
        if (open) {
            done.removeAll(here);
        } else {
            done.addAll(here);
        }
        Map<String, @Nullable Object> marks = Map.of("done", done, "now", open ? here : List.of(), "late", List.of());
        return json.valueToTree(marks).toString();
    }

    private List<TaskPage.Colleague> colleagues(Person reader, WorkItem item) {
        if (!handover.allows(reader, item)) {
            return List.of();
        }
        return Role.of(item.role()).stream()
                .flatMap(role -> people.holders(role).stream())
                .filter(person -> !person.username().equals(item.assignee()))
                .map(person -> new TaskPage.Colleague(person.username(), person.name()))
                .toList();
    }
}
