package dev.rapport.project;

import dev.rapport.tasklist.HandingOverWork;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings a role's open tasks and promises to who took it over. In a paused project nothing moves: then, when it goes on. */
@Component
class HandingOverRole {

    private final RoleChanges changes;
    private final HandingOverWork work;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HandingOverRole(RoleChanges changes, HandingOverWork work, Clock clock, ApplicationEventPublisher events) {
        this.changes = changes;
        this.work = work;
        this.clock = clock;
        this.events = events;
    }

    void handOver(RoleChange change) {
        work.handOver(change.projectKey(), change.role(), change.from(), change.to());
        events.publishEvent(new RoleTakenOver(change));
    }

    @EventListener
    void on(ProjectResumed resumed) {
        changes.of(resumed.project().key()).stream()
                .filter(change -> change.state() == RoleChange.State.TAKEN_OVER)
                .filter(change -> change.answeredAt() != null
                        && change.answeredAt().isAfter(resumed.pause().pausedAt()))
                .forEach(this::handOver);
    }

    /** Nobody is asked any more. */
    @EventListener
    void on(ProjectEnded ended) {
        changes.openIn(ended.projectKey())
                .forEach(change -> changes.stands(change, RoleChange.State.WITHDRAWN, clock.instant()));
    }
}
