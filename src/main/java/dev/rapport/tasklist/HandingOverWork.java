package dev.rapport.tasklist;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings what is open of one person's role in a project to who has taken the role over, signatures among it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class HandingOverWork {

    private final WorkItems items;
    private final WorkEngine engine;
    private final ApplicationEventPublisher events;

    HandingOverWork(WorkItems items, WorkEngine engine, ApplicationEventPublisher events) {
        this.items = items;
        this.engine = engine;
        this.events = events;
    }

    /**
     * What others hold in their place stays with them.
     *
     * @param role the key of the role in which it is asked
     * @param to who has the role now, and acts
     */
    public void handOver(String projectKey, String role, String from, String to) {
        List<WorkItem> open = items.openInRole(projectKey, role, from);
        for (WorkItem item : open) {
            items.isFor(item.id(), to);
            if (item.assignee() == null || item.assignee().equals(from)) {
                engine.assign(item.id(), to, to);
                events.publishEvent(new WorkItemTaken(item, WorkItemTaken.How.CLAIMED, to, to));
            }
        }
    }
}
