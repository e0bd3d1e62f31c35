package dev.rapport.listening;

import org.springframework.stereotype.Component;

/** A promise that somebody said they keep from now on, with all that is asked of who keeps it. */
@Component
class KeptFromNowOn {

    private final Commitments commitments;
    private final PromiseRecords records;
    private final PromiseRuns runs;

    KeptFromNowOn(Commitments commitments, PromiseRecords records, PromiseRuns runs) {
        this.commitments = commitments;
        this.records = records;
        this.runs = runs;
    }

    /**
     * @param why as it stands in the promise's story
     * @param namedBy who named them
     */
    void by(Commitment promise, String from, String to, String why, String namedBy) {
        String run = commitments.runOf(promise.id()).orElse("");
        records.handedOver(promise, to, why, run, namedBy);
        records.answered(promise, "handover", true, "", to);
        commitments.isHeldBy(promise.id(), to);
        commitments.runOf(promise.id()).ifPresent(of -> runs.handOver(of, from, to, to));
    }
}
