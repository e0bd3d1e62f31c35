package dev.rapport.alignment;

import dev.rapport.project.WorkHandover;
import dev.rapport.project.WorkHandoverAnswered;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Conflicts of who leaves are decided by who took all of their work over, by the same date and with the dates missed so far;
 * each says in its own story whose it was.
 */
@Component
class ConflictsFollowHandovers {

    private final Conflicts conflicts;
    private final TellingExecutives telling;
    private final Clock clock;

    ConflictsFollowHandovers(Conflicts conflicts, TellingExecutives telling, Clock clock) {
        this.conflicts = conflicts;
        this.telling = telling;
        this.clock = clock;
    }

    @EventListener
    void on(WorkHandoverAnswered answered) {
        if (answered.isTakenOver()) {
            WorkHandover handover = answered.handover();
            conflicts.openIn(handover.projectKey()).stream()
                    .filter(one -> one.owner().equals(handover.from()))
                    .forEach(one -> goes(one, handover));
        }
    }

    private void goes(Conflict conflict, WorkHandover handover) {
        conflicts.goesTo(conflict, handover.to(), handover.why(), handover.namedBy(), clock.instant());
        telling.takenOver(conflicts.get(conflict.id()));
    }
}
