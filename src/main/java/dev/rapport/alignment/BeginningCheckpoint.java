package dev.rapport.alignment;

import dev.rapport.project.Project;
import dev.rapport.project.Projects;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins a checkpoint and its playbook, in the act's own transaction: neither exists without the other. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class BeginningCheckpoint {

    private final Checkpoints checkpoints;
    private final Executives executives;
    private final AlignmentRuns runs;
    private final AlignmentDays days;
    private final Projects projects;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    BeginningCheckpoint(
            Checkpoints checkpoints,
            Executives executives,
            AlignmentRuns runs,
            AlignmentDays days,
            Projects projects,
            Clock clock,
            ApplicationEventPublisher events) {
        this.checkpoints = checkpoints;
        this.executives = executives;
        this.runs = runs;
        this.days = days;
        this.projects = projects;
        this.clock = clock;
        this.events = events;
    }

    /** The next one, when its day has come: whoever was named before is asked again. */
    public void beginAfter(long id) {
        Checkpoint before = checkpoints.get(id);
        List<String> further = before.executives().stream()
                .filter(one -> one.part().equals(Executives.FURTHER))
                .map(Executive::person)
                .toList();
        begin(projects.get(before.projectKey()), further, null);
    }

    /** @param by who holds it by hand; null where its day has come */
    Checkpoint begin(Project project, List<String> further, @Nullable String by) {
        checkpoints.endAll(project.key(), clock.instant());
        Checkpoint begun = checkpoints.add(
                project.key(),
                by,
                clock.instant(),
                days.answersUntil(project.key()),
                days.nextCheckpoint(project.key()),
                executives.of(project, further));
        String run = runs.startCheckpoint(begun, project.units(), by == null ? project.changeManager() : by);
        checkpoints.runs(begun.id(), run);
        events.publishEvent(new AlignmentActed(
                project.key(), by, AlignmentActed.Act.CHECKPOINT_BEGUN, "Checkpoint " + begun.number()));
        return begun;
    }
}
