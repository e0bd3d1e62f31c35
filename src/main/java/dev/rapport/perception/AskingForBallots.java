package dev.rapport.perception;

import dev.rapport.personal.AgreedLimits;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds out whether anybody may be asked for a ballot; where not, the round goes without, and says so. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AskingForBallots {

    private final Rounds rounds;
    private final AgreedLimits agreed;
    private final Clock clock;

    AskingForBallots(Rounds rounds, AgreedLimits agreed, Clock clock) {
        this.rounds = rounds;
        this.agreed = agreed;
        this.clock = clock;
    }

    public boolean may(long id) {
        boolean may = agreed.require(rounds.get(id).projectKey()).ballots();
        if (!may) {
            rounds.goesWithout(id, clock.instant());
        }
        return may;
    }
}
