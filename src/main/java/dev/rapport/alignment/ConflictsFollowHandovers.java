package dev.rapport.alignment;

import dev.rapport.project.WorkHandover;
import dev.rapport.project.WorkHandoverAnswered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Conflicts of who leaves are decided by who took all of their work over, by the same date and with the dates missed so far. */
@Component
class ConflictsFollowHandovers {

    private final Conflicts conflicts;
    private final TellingExecutives telling;

    ConflictsFollowHandovers(Conflicts conflicts, TellingExecutives telling) {
        this.conflicts = conflicts;
        this.telling = telling;
    }

    @EventListener
    void on(WorkHandoverAnswered answered) {
        if (answered.isTakenOver()) {
            WorkHandover handover = answered.handover();
            conflicts.openIn(handover.projectKey()).stream()
                    .filter(one -> one.owner().equals(handover.from()))
                    .forEach(one -> goes(one, handover.to()));
        }
    }

    private void goes(Conflict conflict, String to) {
        conflicts.isOwnedBy(conflict.id(), to);
        telling.takenOver(conflicts.get(conflict.id()));
    }
}
