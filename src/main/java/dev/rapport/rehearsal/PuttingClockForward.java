package dev.rapport.rehearsal;

import dev.rapport.access.DemoSwitch;
import dev.rapport.organization.Person;
import dev.rapport.organization.ProcessClock;
import dev.rapport.organization.Role;
import dev.rapport.organization.WallTime;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts the clock of processes and due dates forward, in the demo only, so that a project can be rehearsed in an hour. All
 * that is running is marked as a rehearsal in the same transaction; sessions, lock-outs and tokens keep the real time.
 */
@Service
public class PuttingClockForward {

    private static final Duration MOST = Duration.ofDays(3650);

    private final DemoSwitch demo;
    private final ClockMoves moves;
    private final KeepingTime keeping;
    private final ProcessClock clock;
    private final Clock wall;
    private final ZoneId zone;
    private final EngineTime engine;
    private final ApplicationEventPublisher events;

    PuttingClockForward(
            DemoSwitch demo,
            ClockMoves moves,
            KeepingTime keeping,
            ProcessClock clock,
            @WallTime Clock wall,
            ZoneId organizationZone,
            EngineTime engine,
            ApplicationEventPublisher events) {
        this.demo = demo;
        this.moves = moves;
        this.keeping = keeping;
        this.clock = clock;
        this.wall = wall;
        this.zone = organizationZone;
        this.engine = engine;
        this.events = events;
    }

    /**
     * What time it is here.
     *
     * @throws Refused when this is no demo
     */
    public Moment now() {
        requireDemo();
        return new Moment(clock.instant(), clock.ahead());
    }

    /**
     * What time it would be.
     *
     * @param advance an ISO 8601 duration
     * @throws Refused when this is no demo, the person may not do it or the duration does not lead forward within bounds
     */
    public Moment wouldBe(Person by, @Nullable String advance) {
        requireDemo();
        requireRight(by);
        return moved(clock.ahead(), Advance.of(advance));
    }

    /**
     * Puts it forward for all, from wherever it is by then.
     *
     * @param advance an ISO 8601 duration
     * @throws Refused when this is no demo, the person may not do it or the duration does not lead forward within bounds
     */
    @Transactional
    public Moment forward(Person by, @Nullable String advance) {
        requireDemo();
        requireRight(by);
        Advance asked = Advance.of(advance);
        moves.hold();
        Duration before = moves.ahead();
        Moment moved = moved(before, asked);
        moves.add(moved.ahead(), asked.text(), by.username());
        events.publishEvent(new ClockPutForward(by.username(), moved.now()));
        engine.moveLocks(moved.ahead().minus(before));
        followOnceCommitted();
        return moved;
    }

    /** Whether the person may do it, here and at all. */
    public boolean may(Person person) {
        return demo.on() && person.hasAny(Role.ADMINISTRATOR, Role.CHANGE_MANAGER);
    }

    private Moment moved(Duration before, Advance asked) {
        Instant now = wall.instant();
        Duration ahead = before.plus(asked.from(now.plus(before).atZone(zone)));
        if (ahead.compareTo(MOST) > 0) {
            throw Refused.invalid(
                    Advance.POINTER,
                    "The clock would be more than " + MOST.toDays() + " days ahead. Start a new demo.");
        }
        return new Moment(now.plus(ahead), ahead);
    }

    private void requireDemo() {
        if (!demo.on()) {
            throw Refused.notFound("page");
        }
    }

    private void requireRight(Person by) {
        if (!may(by)) {
            throw Refused.notAllowed("Only administrators and change managers put the clock forward.");
        }
    }

    private void followOnceCommitted() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keeping.look();
            }
        });
    }
}
