package dev.rapport.listening;

import dev.rapport.organization.Role;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sponsor decides on a promise that the two sides brought to no end. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DecidingPromise {

    private final Commitments commitments;
    private final PromiseRecords records;
    private final PromiseDays days;
    private final MovingDate moving;
    private final Clock clock;

    DecidingPromise(Commitments commitments, PromiseRecords records, PromiseDays days, MovingDate moving, Clock clock) {
        this.commitments = commitments;
        this.records = records;
        this.days = days;
        this.moving = moving;
        this.clock = clock;
    }

    /** What a promise ends as, or how it goes on. */
    public enum Course {
        NEW_DATE,
        RELEASED,
        BROKEN
    }

    /**
     * @param date by when it has to be kept, where it goes on
     * @throws Refused when somebody would release themselves, or the date is not later than the one before
     */
    public void decide(long id, Course course, @Nullable LocalDate date, String reason, String by) {
        Commitment promise = commitments.get(id);
        String role = Role.SPONSOR.key();
        switch (course) {
            case NEW_DATE -> {
                if (date == null) {
                    throw Refused.invalid("/values/newDate", "Give the new date.");
                }
                days.requireLater("/values/newDate", promise.due(), date);
                records.decided(promise, "new-date", reason, by, role);
                moving.move(promise, date, reason, by, null, null);
                commitments.stands(id, PromiseState.OPEN);
            }
            case RELEASED -> {
                requireAnother(promise, by);
                records.decided(promise, "released", reason, by, role);
                commitments.settle(id, PromiseState.RELEASED, clock.instant());
            }
            case BROKEN -> {
                records.decided(promise, "broken", reason, by, role);
                commitments.settle(id, PromiseState.BROKEN, clock.instant());
            }
        }
    }

    private static void requireAnother(Commitment promise, String by) {
        if (by.equals(promise.holder())) {
            throw Refused.notAllowed(
                    "You promised this, so you cannot release yourself. Give it a new date, or say that it is broken for good.");
        }
    }
}
