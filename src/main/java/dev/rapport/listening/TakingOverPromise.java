package dev.rapport.listening;

import dev.rapport.refusal.Refused;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A successor accepts a promise, declines it, or asks for another date, to which the one it is promised to agrees or not. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TakingOverPromise {

    private final Commitments commitments;
    private final PromiseRecords records;
    private final PromiseDays days;
    private final MovingDate moving;
    private final PromiseRuns runs;

    TakingOverPromise(
            Commitments commitments, PromiseRecords records, PromiseDays days, MovingDate moving, PromiseRuns runs) {
        this.commitments = commitments;
        this.records = records;
        this.days = days;
        this.moving = moving;
        this.runs = runs;
    }

    /**
     * @param decision {@code accept}, {@code date} or {@code decline}
     * @param wanted the date that is asked for
     * @return whether there is still something to take over; a promise that was settled meanwhile stays as it is
     */
    public boolean answer(long id, String decision, @Nullable LocalDate wanted, String reason, String by) {
        Commitment promise = commitments.get(id);
        if (!by.equals(promise.successor())) {
            throw Refused.notAllowed("Only who was named takes a promise over.");
        }
        if (wanted != null) {
            days.requireLater("/values/newDate", promise.due(), wanted);
            records.answered(promise, "handover-date", false, reason, wanted, by);
            return !promise.isSettled();
        }
        boolean accepted = decision.equals("accept") && !promise.isSettled();
        records.answered(promise, "handover", accepted, reason, by);
        if (accepted) {
            goesTo(promise, by);
        }
        return !promise.isSettled();
    }

    /** The one it is promised to answers a successor who asks for another date. */
    public void answerDate(long id, boolean agreed, String reason, String by) {
        Commitment promise = commitments.get(id);
        String successor = Objects.requireNonNull(promise.successor());
        if (by.equals(successor) || by.equals(promise.holder())) {
            throw Refused.notAllowed("The one it is promised to agrees to another date.");
        }
        PromiseStory story = records.story(promise);
        PromiseStory.Answer asked = story.answers().get(story.answers().size() - 1);
        boolean goes = agreed && !promise.isSettled();
        records.answered(promise, "handover", goes, reason, by);
        if (goes) {
            LocalDate wanted = Objects.requireNonNull(asked.wanted());
            long handover = story.handovers().get(story.handovers().size() - 1).id();
            moving.move(promise, wanted, String.valueOf(asked.words()), successor, by, handover);
            commitments.runOf(id).ifPresent(run -> runs.moveDate(run, wanted, by));
            goesTo(promise, successor);
        }
    }

    private void goesTo(Commitment promise, String successor) {
        commitments.isHeldBy(promise.id(), successor);
        commitments.runOf(promise.id()).ifPresent(run -> runs.handOver(run, promise.holder(), successor, successor));
    }
}
