package dev.rapport.listening;

import dev.rapport.refusal.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one who promised says that it is kept, with evidence, or that the date cannot be kept. Neither settles anything. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ClaimingPromise {

    private final Commitments commitments;
    private final PromiseRecords records;

    ClaimingPromise(Commitments commitments, PromiseRecords records) {
        this.commitments = commitments;
        this.records = records;
    }

    /**
     * @param says {@code kept} or {@code late}
     * @throws Refused where nothing is said that one could look at
     */
    public void claim(long id, String says, String evidence, String by) {
        Commitment promise = commitments.get(id);
        if (!by.equals(promise.holder())) {
            throw Refused.notAllowed(
                    "Only who keeps a promise claims it. The project’s change manager hands it over on the promise’s page.");
        }
        if (evidence.isBlank()) {
            throw Refused.invalid("/values/evidence", "Say how one can see it, or why the date cannot be kept.");
        }
        records.claimed(promise, says, evidence, by);
        if (says.equals("kept")) {
            commitments.stands(id, PromiseState.CLAIMED);
        }
    }
}
