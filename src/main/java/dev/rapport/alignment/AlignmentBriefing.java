package dev.rapport.alignment;

import dev.rapport.form.Choice;
import dev.rapport.project.Participants;
import dev.rapport.project.Projects;
import dev.rapport.tasklist.Brief;
import dev.rapport.tasklist.Briefing;
import dev.rapport.tasklist.WorkItem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells who works on a checkpoint or a conflict what they need for it, and never what is sealed. */
@Component
class AlignmentBriefing implements Briefing {

    private static final String STATE = "executive-checkpoint-state-priorities";
    private static final String SIGN = "executive-checkpoint-sign-checkpoint";
    private static final String DECIDE = "executive-conflict-decide-conflict";
    private static final String NEW_DATE = "executive-conflict-set-new-date";

    private final Checkpoints checkpoints;
    private final Conflicts conflicts;
    private final AlignmentWords words;
    private final Projects projects;
    private final Participants participants;

    AlignmentBriefing(
            Checkpoints checkpoints,
            Conflicts conflicts,
            AlignmentWords words,
            Projects projects,
            Participants participants) {
        this.checkpoints = checkpoints;
        this.conflicts = conflicts;
        this.words = words;
        this.projects = projects;
        this.participants = participants;
    }

    @Override
    public boolean knows(String form) {
        return List.of(STATE, SIGN, DECIDE, NEW_DATE).contains(form);
    }

    @Override
    public Brief brief(WorkItem item) {
        return switch (item.form()) {
            case STATE -> goals(item);
            case SIGN ->
                checkpoints
                        .ofRun(item.processInstance())
                        .filter(Checkpoint::revealed)
                        .map(one -> new Brief(Map.of(), owners(one, item.assignee()), words.of(one)))
                        .orElse(Brief.EMPTY);
            default ->
                conflicts
                        .ofRun(item.processInstance())
                        .map(one -> new Brief(Map.of(), owners(item, one), words.of(one)))
                        .orElse(Brief.EMPTY);
        };
    }

    private Brief goals(WorkItem item) {
        List<Choice> goals = Goals.of(projects.get(item.projectKey())).entrySet().stream()
                .map(goal -> new Choice(goal.getKey(), goal.getValue()))
                .toList();
        return new Brief(Map.of(), Map.of("goalOptions", goals), List.of());
    }

    private Map<String, List<Choice>> owners(WorkItem item, Conflict conflict) {
        return item.form().equals(NEW_DATE)
                ? checkpoints
                        .latest(conflict.projectKey())
                        .map(one -> owners(one, conflict.raisedBy()))
                        .orElse(Map.of())
                : Map.of();
    }

    private Map<String, List<Choice>> owners(Checkpoint checkpoint, @Nullable String but) {
        return Map.of(
                "ownerOptions",
                checkpoint.executives().stream()
                        .map(Executive::person)
                        .filter(person -> !person.equals(but))
                        .map(person -> new Choice(person, participants.nameOf(person)))
                        .toList());
    }
}
