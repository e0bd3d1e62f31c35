package dev.rapport.tasklist;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds, on each node, for work to remind of and to escalate. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "rapport.chasing", matchIfMissing = true)
class ChasingRound {

    private final ChasingWork chasing;
    private final Clock clock;

    ChasingRound(ChasingWork chasing, Clock clock) {
        this.chasing = chasing;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10S")
    void goRound() {
        chasing.chase(clock.instant());
    }
}
