package dev.rapport.listening;

import dev.rapport.project.Pause;
import dev.rapport.project.ProjectResumed;
import dev.rapport.project.Wording;
import dev.rapport.tasklist.DueDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives promises as many business days more as their project stood still, in the same transaction, with the pause on
 * record as the reason. It breaks none of them. A date that had passed before stays: it was missed without the pause.
 */
@Component
class MovingWithPause {

    private final Commitments commitments;
    private final MovingDate moving;
    private final PromiseRuns runs;
    private final DueDates days;
    private final ZoneId zone;

    MovingWithPause(
            Commitments commitments, MovingDate moving, PromiseRuns runs, DueDates days, ZoneId organizationZone) {
        this.commitments = commitments;
        this.moving = moving;
        this.runs = runs;
        this.days = days;
        this.zone = organizationZone;
    }

    @EventListener
    void on(ProjectResumed resumed) {
        if (resumed.businessDays() > 0) {
            LocalDate paused = day(resumed.pause().pausedAt());
            commitments.unsettled(resumed.project().key()).stream()
                    .filter(promise -> !promise.due().isBefore(paused))
                    .forEach(promise -> move(promise, resumed));
        }
    }

    private void move(Commitment promise, ProjectResumed resumed) {
        LocalDate due = days.later(promise.due(), resumed.businessDays());
        moving.move(promise, due, why(resumed.pause()), resumed.by(), null, null);
        commitments.runOf(promise.id()).ifPresent(run -> runs.moveDate(run, due, resumed.by()));
    }

    private String why(Pause pause) {
        return "The project stood still from " + Wording.date(day(pause.pausedAt())) + ". " + pause.why();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
