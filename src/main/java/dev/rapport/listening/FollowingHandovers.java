package dev.rapport.listening;

import dev.rapport.project.WorkHandover;
import dev.rapport.project.WorkHandoverAnswered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Promises of who leaves are kept by who took all of their work over, and what was promised to them is promised to the successor. */
@Component
class FollowingHandovers {

    private final Commitments commitments;
    private final KeptFromNowOn kept;
    private final PromiseRuns runs;

    FollowingHandovers(Commitments commitments, KeptFromNowOn kept, PromiseRuns runs) {
        this.commitments = commitments;
        this.kept = kept;
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
            kept.by(
                    promise,
                    handover.from(),
                    handover.to(),
                    "With all of their work. " + handover.why(),
                    handover.namedBy());
        }
        if (handover.from().equals(promise.recipient())) {
            commitments.isPromisedTo(promise.id(), handover.to());
            commitments
                    .runOf(promise.id())
                    .ifPresent(of -> runs.promiseTo(of, handover.from(), handover.to(), handover.to()));
        }
    }
}
