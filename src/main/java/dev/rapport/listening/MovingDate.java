package dev.rapport.listening;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a promise another date. The one before stays on record, with who moved it and why. */
@Component
class MovingDate {

    private final Commitments commitments;
    private final PromiseRecords records;
    private final Clock clock;

    MovingDate(Commitments commitments, PromiseRecords records, Clock clock) {
        this.commitments = commitments;
        this.records = records;
        this.clock = clock;
    }

    void move(
            Commitment promise,
            LocalDate to,
            String why,
            String who,
            @Nullable String agreedBy,
            @Nullable Long handover) {
        records.moved(promise, new PromiseStory.Move(promise.due(), to, why, who, agreedBy, handover, clock.instant()));
        commitments.isDue(promise.id(), to);
    }
}
