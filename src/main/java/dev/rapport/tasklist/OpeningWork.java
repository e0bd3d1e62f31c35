package dev.rapport.tasklist;

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
    private final ApplicationEventPublisher events;

    OpeningWork(WorkItems items, ApplicationEventPublisher events) {
        this.items = items;
        this.events = events;
    }

    public void opened(WorkItem item) {
        items.add(item);
        events.publishEvent(new WorkItemGiven(item.id(), item.assignee()));
    }

    public void assigned(String id, @Nullable String assignee) {
        items.assign(id, assignee);
        events.publishEvent(new WorkItemGiven(id, assignee));
    }

    public void completed(String id, @Nullable String by, Instant at, Map<String, @Nullable Object> answer) {
        items.complete(id, by, at, answer);
    }

    public void cancelled(String id, @Nullable String by, Instant at) {
        items.cancel(id, by, at);
    }
}
