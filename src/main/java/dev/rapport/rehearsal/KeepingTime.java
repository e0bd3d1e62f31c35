package dev.rapport.rehearsal;

import dev.rapport.access.DemoSwitch;
import dev.rapport.organization.ProcessClock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Lets this node's clock follow the one for all nodes, within two seconds. Before anything is answered or any timer fires
 * it is right; and where this is no demo, it stays the real time and what a demo on this database rehearsed is over.
 */
@Component
@EnableScheduling
class KeepingTime implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingTime.class);

    private final DemoSwitch demo;
    private final ClockMoves moves;
    private final ProcessClock clock;
    private final EngineTime engine;

    KeepingTime(DemoSwitch demo, ClockMoves moves, ProcessClock clock, @Lazy EngineTime engine) {
        this.demo = demo;
        this.moves = moves;
        this.clock = clock;
        this.engine = engine;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (demo.on()) {
            follow();
        } else if (!moves.ahead().isZero()) {
            moves.end();
            LOG.info("The clock is right again: a demo put it forward, and this is none.");
        }
    }

    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT1S")
    void look() {
        if (!demo.on()) {
            return;
        }
        try {
            follow();
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("Whether the clock was put forward cannot be read; the next look is in a second", away);
        }
    }

    /** Reads how far ahead the clock is, and goes there. */
    synchronized void follow() {
        Duration ahead = moves.ahead();
        if (!ahead.equals(clock.ahead())) {
            clock.goAhead(ahead);
            engine.goAhead(ahead);
        }
    }
}
