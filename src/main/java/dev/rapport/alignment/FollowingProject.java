package dev.rapport.alignment;

import dev.rapport.project.Phase;
import dev.rapport.project.PhaseReached;
import dev.rapport.project.ProjectEnded;
import dev.rapport.project.ProjectResumed;
import dev.rapport.project.Projects;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Holds the first checkpoint when the charter is signed, gives every day as many business days more as the project stood
 * still, and ends with the project.
 */
@Component
class FollowingProject {

    private final Checkpoints checkpoints;
    private final Conflicts conflicts;
    private final BeginningCheckpoint beginning;
    private final AlignmentRuns runs;
    private final AlignmentDays days;
    private final Projects projects;
    private final Clock clock;
    private final ZoneId zone;

    FollowingProject(
            Checkpoints checkpoints,
            Conflicts conflicts,
            BeginningCheckpoint beginning,
            AlignmentRuns runs,
            AlignmentDays days,
            Projects projects,
            Clock clock,
            ZoneId organizationZone) {
        this.checkpoints = checkpoints;
        this.conflicts = conflicts;
        this.beginning = beginning;
        this.runs = runs;
        this.days = days;
        this.projects = projects;
        this.clock = clock;
        this.zone = organizationZone;
    }

    @EventListener
    void on(PhaseReached reached) {
        if (reached.phase() == Phase.PREPARE
                && checkpoints.latest(reached.projectKey()).isEmpty()
                && runs.arePossible()) {
            beginning.begin(projects.get(reached.projectKey()), List.of(), null);
        }
    }

    @EventListener
    void on(ProjectEnded ended) {
        checkpoints.endAll(ended.projectKey(), clock.instant());
        conflicts.endAll(ended.projectKey(), clock.instant());
    }

    @EventListener
    void on(ProjectResumed resumed) {
        int more = resumed.businessDays();
        if (more > 0) {
            String key = resumed.project().key();
            LocalDate paused = LocalDate.ofInstant(resumed.pause().pausedAt(), zone);
            checkpoints.latest(key).ifPresent(one -> move(one, more, paused, resumed.by()));
            conflicts.openIn(key).stream()
                    .filter(one -> !one.decideBy().isBefore(paused))
                    .forEach(one -> move(one, more, resumed));
        }
    }

    private void move(Checkpoint one, int more, LocalDate paused, String by) {
        LocalDate until =
                one.answersUntil().isBefore(paused) ? one.answersUntil() : days.later(one.answersUntil(), more);
        LocalDate next = days.later(one.nextOn(), more);
        checkpoints.move(one.id(), until, next);
        checkpoints.runOf(one.id()).ifPresent(run -> runs.moveCheckpoint(run, until, next, by));
    }

    private void move(Conflict one, int more, ProjectResumed resumed) {
        LocalDate due = days.later(one.decideBy(), more);
        String why = "The project stood still. " + resumed.pause().why();
        conflicts.moved(one, due, one.owner(), why, resumed.by(), clock.instant());
        conflicts.runOf(one.id()).ifPresent(run -> runs.moveConflict(run, due, resumed.by()));
    }
}
