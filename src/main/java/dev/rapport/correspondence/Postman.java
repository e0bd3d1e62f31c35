package dev.rapport.correspondence;

import dev.rapport.organization.WallTime;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds, on each node, for mails to send. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "rapport.mail.delivery", matchIfMissing = true)
class Postman {

    /** How long it is kept that a mail was sent or given up. */
    static final Duration KEPT = Duration.ofDays(90);

    private final Delivering delivering;
    private final Outbox outbox;
    private final Clock clock;

    Postman(Delivering delivering, Outbox outbox, @WallTime Clock clock) {
        this.delivering = delivering;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
    void goRound() {
        delivering.deliver();
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        delivering.stop();
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    void forget() {
        outbox.forgetEndedBefore(clock.instant().minus(KEPT));
    }
}
