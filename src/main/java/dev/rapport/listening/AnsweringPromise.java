package dev.rapport.listening;

import dev.rapport.refusal.Refused;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who was asked for a promise gives it, or declines and says why. Nobody gives it in their place. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AnsweringPromise {

    private final Commitments commitments;
    private final PromiseRecords records;
    private final Clock clock;

    AnsweringPromise(Commitments commitments, PromiseRecords records, Clock clock) {
        this.commitments = commitments;
        this.records = records;
        this.clock = clock;
    }

    /** @param reason why it is declined; empty where it is accepted */
    public void answer(long id, boolean accepted, String reason, String by) {
        Commitment promise = commitments.get(id);
        if (!by.equals(promise.holder())) {
            throw Refused.notAllowed("Only who was asked for it gives a promise.");
        }
        records.answered(promise, "promise", accepted, reason, by);
        if (accepted) {
            commitments.stands(id, PromiseState.ACCEPTED);
        } else {
            commitments.settle(id, PromiseState.DECLINED, clock.instant());
        }
    }
}
