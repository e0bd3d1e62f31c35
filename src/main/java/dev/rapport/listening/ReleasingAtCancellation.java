package dev.rapport.listening;

import dev.rapport.organization.Role;
import dev.rapport.project.ProjectEnded;
import dev.rapport.project.Status;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Releases what was still promised when a project is cancelled, with the reason that its sponsor signed, in the same
 * transaction. A project that is closed releases nobody: its promises go on.
 */
@Component
class ReleasingAtCancellation {

    private final Commitments commitments;
    private final PromiseRecords records;
    private final Clock clock;

    ReleasingAtCancellation(Commitments commitments, PromiseRecords records, Clock clock) {
        this.commitments = commitments;
        this.records = records;
        this.clock = clock;
    }

    @EventListener
    void on(ProjectEnded ended) {
        if (ended.status() == Status.CANCELLED) {
            commitments.unsettled(ended.projectKey()).forEach(promise -> release(promise, ended));
        }
    }

    private void release(Commitment promise, ProjectEnded ended) {
        records.decided(
                promise,
                "released",
                "The project is cancelled: " + ended.reason(),
                String.valueOf(ended.by()),
                Role.SPONSOR.key());
        commitments.settle(promise.id(), PromiseState.RELEASED, clock.instant());
    }
}
