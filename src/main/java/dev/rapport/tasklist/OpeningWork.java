package dev.rapport.tasklist;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows the engine: what it opens, hands over and ends becomes a change of a work item in the same transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OpeningWork {

    private final WorkItems items;
    private final ChasedWork chased;
    private final Escalations escalations;
    private final Estimates estimates;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OpeningWork(
            WorkItems items,
            ChasedWork chased,
            Escalations escalations,
            Estimates estimates,
            Clock clock,
            ApplicationEventPublisher events) {
        this.items = items;
        this.chased = chased;
        this.escalations = escalations;
        this.estimates = estimates;
        this.clock = clock;
        this.events = events;
    }

    public void opened(WorkItem item) {
        opened(item, null);
    }

    /** @param minutes about how long it takes, in the model's own word; null where it says nothing */
    public void opened(WorkItem item, @Nullable Integer minutes) {
        items.add(item, estimates.minutes(item.form(), minutes));
        events.publishEvent(new WorkItemGiven(item.id(), item.assignee()));
    }

    /** Where it goes to somebody else, their reminder and its lateness count anew. */
    public void assigned(String id, @Nullable String assignee) {
        items.assign(id, assignee);
        Instant now = clock.instant();
        if (chased.givenTo(id, assignee, now)) {
            escalations.end(id, now);
        }
        events.publishEvent(new WorkItemGiven(id, assignee));
    }

    public void completed(String id, @Nullable String by, Instant at, Map<String, @Nullable Object> answer) {
        items.complete(id, by, at, answer);
    }

    public void cancelled(String id, @Nullable String by, Instant at) {
        items.cancel(id, by, at);
    }
}
