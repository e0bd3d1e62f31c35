package dev.rapport.tasklist;

import dev.rapport.database.ProjectLock;
import dev.rapport.organization.Person;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One step with one work item: its reminder, or the next person to hear that it is late. */
@Service
@Transactional
class ChasingOne {

    private final ProjectLock lock;
    private final ChasedWork work;
    private final WorkItems items;
    private final Reminded reminded;
    private final EscalationPath path;
    private final Escalations escalations;
    private final ApplicationEventPublisher events;

    ChasingOne(
            ProjectLock lock,
            ChasedWork work,
            WorkItems items,
            Reminded reminded,
            EscalationPath path,
            Escalations escalations,
            ApplicationEventPublisher events) {
        this.lock = lock;
        this.work = work;
        this.items = items;
        this.reminded = reminded;
        this.path = path;
        this.escalations = escalations;
        this.events = events;
    }

    /** @return whether this caller did it: false where another node was first, or it ended or moved on meanwhile */
    boolean chase(Chased chased, ChaseTimes times) {
        lock.take(chased.projectKey());
        if (!(chased.late() ? work.escalate(chased, times) : work.remind(chased, times))) {
            return false;
        }
        WorkItem item = items.find(chased.id()).orElseThrow();
        if (chased.late()) {
            next(item).ifPresent(recipient -> escalate(item, recipient, times));
        } else {
            reminded.of(item).forEach(one -> events.publishEvent(new WorkItemReminded(item, one, times.now())));
        }
        return true;
    }

    private Optional<Person> next(WorkItem item) {
        Set<String> told = escalations.of(Set.of(item.id())).stream()
                .map(Escalation::recipient)
                .collect(Collectors.toSet());
        return path.of(item).stream()
                .filter(person -> !told.contains(person.username()))
                .findFirst();
    }

    private void escalate(WorkItem item, Person recipient, ChaseTimes times) {
        escalations.add(item.id(), recipient.username(), item.assignee(), times.now());
        events.publishEvent(new WorkItemEscalated(item, recipient.username(), times.now()));
    }
}
