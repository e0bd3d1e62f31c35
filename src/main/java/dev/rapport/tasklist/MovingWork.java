package dev.rapport.tasklist;

import dev.rapport.organization.People;
import dev.rapport.signoff.RequestingSignOff;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings what is open about one unit of a project to another that took it over, and what one person has to another. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MovingWork {

    private final WorkItems items;
    private final WorkEngine engine;
    private final RequestingSignOff requesting;
    private final People people;
    private final ApplicationEventPublisher events;

    MovingWork(
            WorkItems items,
            WorkEngine engine,
            RequestingSignOff requesting,
            People people,
            ApplicationEventPublisher events) {
        this.items = items;
        this.engine = engine;
        this.requesting = requesting;
        this.people = people;
        this.events = events;
    }

    /**
     * What was asked of who leads the unit is asked of the manager; anybody else keeps theirs by name, unless they have no
     * access any more. A signature is asked for anew, with what it is about now; where the manager is asked for the same
     * one already, once is enough.
     *
     * @param manager who leads the unit that took it over
     * @param by who acts
     */
    public void unitGoes(String projectKey, String from, String to, String manager, String by) {
        for (WorkItem item : items.openAbout(projectKey, from)) {
            if (item.signOff() && items.isAskedOf(to, item)) {
                engine.takeBack(item.id(), by);
            } else {
                goes(item, to, manager, by);
            }
        }
    }

    /**
     * All that is open and waits for one person goes to another who took it over, signatures among it. What only they can
     * answer stays: that they are themselves asked to take something over, and the wording of what they said.
     */
    public void personGoes(String projectKey, String from, String to) {
        items.openWith(projectKey, from).forEach(item -> give(item, to, to));
    }

    private void goes(WorkItem item, String to, String manager, String by) {
        items.isAbout(item.id(), to);
        if (item.role().equals("unit-manager") || hasLeft(item)) {
            give(item, manager, by);
        }
        if (item.signOff()) {
            requesting.askAnew(item.id(), to);
        }
    }

    private void give(WorkItem item, String to, String by) {
        items.isFor(item.id(), to);
        if (!Objects.equals(item.assignee(), to)) {
            engine.assign(item.id(), to, by);
            events.publishEvent(new WorkItemTaken(item, WorkItemTaken.How.REASSIGNED, by, to));
        }
    }

    private boolean hasLeft(WorkItem item) {
        @Nullable String holder = item.assignee() == null ? item.intended() : item.assignee();
        return holder != null && people.find(holder).filter(people::isActive).isEmpty();
    }
}
