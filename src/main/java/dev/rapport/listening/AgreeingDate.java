package dev.rapport.listening;

import dev.rapport.refusal.Refused;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one who promised agrees to the date that the other side asks for, or does not. The old date stays on record. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AgreeingDate {

    private final Commitments commitments;
    private final PromiseRecords records;
    private final PromiseDays days;
    private final MovingDate moving;

    AgreeingDate(Commitments commitments, PromiseRecords records, PromiseDays days, MovingDate moving) {
        this.commitments = commitments;
        this.records = records;
        this.days = days;
        this.moving = moving;
    }

    /** @throws Refused when it is not theirs to agree, or the date asked for is over meanwhile */
    public void answer(long id, boolean agreed, String reason, String by) {
        Commitment promise = commitments.get(id);
        if (!by.equals(promise.holder())) {
            throw Refused.notAllowed("Only who keeps a promise agrees to a new date for it.");
        }
        PromiseStory.Verdict verdict = records.lastVerdict(promise).orElseThrow();
        records.answered(promise, "date", agreed, reason, by);
        if (agreed) {
            LocalDate wanted = Objects.requireNonNull(verdict.wanted());
            if (wanted.isBefore(days.today())) {
                throw Refused.invalid(
                        "/values/decision", "The date asked for is over. Do not agree; then the sponsor decides.");
            }
            moving.move(promise, wanted, verdict.words(), verdict.who(), by, null);
            commitments.stands(id, PromiseState.OPEN);
        }
    }
}
