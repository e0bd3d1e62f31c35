package dev.rapport.listening;

import dev.rapport.project.WorkHandover;
import dev.rapport.project.WorkHandoverAnswered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Promises of who leaves are kept by who took all of their work over, and what was promised to them is promised to the successor. */
@Component
class FollowingHandovers {

    private final Commitments commitments;
    private final PromiseRecords records;
    private final PromiseRuns runs;

    FollowingHandovers(Commitments commitments, PromiseRecords records, PromiseRuns runs) {
        this.commitments = commitments;
        this.records = records;
        this.runs = runs;
    }

    @EventListener
    void on(WorkHandoverAnswered answered) {
        if (answered.isTakenOver()) {
            WorkHandover handover = answered.handover();
            commitments.unsettled(handover.projectKey()).forEach(promise -> goes(promise, handover));
        }
    }

    private void goes(Commitment promise, WorkHandover handover) {
        if (handover.from().equals(promise.holder())) {
            String run = commitments.runOf(promise.id()).orElse("");
            records.handedOver(
                    promise, handover.to(), "With all of their work. " + handover.why(), run, handover.namedBy());
            records.answered(promise, "handover", true, "", handover.to());
            commitments.isHeldBy(promise.id(), handover.to());
            commitments
                    .runOf(promise.id())
                    .ifPresent(of -> runs.handOver(of, handover.from(), handover.to(), handover.to()));
        }
        if (handover.from().equals(promise.recipient())) {
            commitments.isPromisedTo(promise.id(), handover.to());
            commitments
                    .runOf(promise.id())
                    .ifPresent(of -> runs.promiseTo(of, handover.from(), handover.to(), handover.to()));
        }
    }
}
