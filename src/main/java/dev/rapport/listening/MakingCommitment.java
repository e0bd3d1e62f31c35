package dev.rapport.listening;

import dev.rapport.organization.Role;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a promise that somebody gives, in the act's own transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MakingCommitment {

    private final Commitments commitments;
    private final Clock clock;

    MakingCommitment(Commitments commitments, Clock clock) {
        this.commitments = commitments;
        this.clock = clock;
    }

    /** @param unit the unit it is about, or null */
    public void make(String projectKey, @Nullable String unit, String promise, String by, Role to, LocalDate due) {
        commitments.add(projectKey, unit, promise, by, to.key(), due, clock.instant());
    }
}
