package dev.rapport.tasklist;

import dev.rapport.database.TriedAgain;
import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.refusal.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Claims, gives back and hands over work. */
@Service
@Transactional
@TriedAgain
public class TakingWork {

    private final FindingWork finding;
    private final WorkEngine engine;
    private final Faster faster;
    private final HandoverRight handover;
    private final People people;
    private final ApplicationEventPublisher events;
    private final List<HandingOverRule> rules;

    TakingWork(
            FindingWork finding,
            WorkEngine engine,
            Faster faster,
            HandoverRight handover,
            People people,
            ApplicationEventPublisher events,
            List<HandingOverRule> rules) {
        this.rules = rules;
        this.finding = finding;
        this.engine = engine;
        this.faster = faster;
        this.handover = handover;
        this.people = people;
        this.events = events;
    }

    /** Claiming what one already has changes nothing. */
    public void claim(Person reader, String id) {
        FindingWork.Theirs theirs = finding.lockTheirs(reader, id);
        WorkItem item = theirs.item();
        if (reader.username().equals(item.assignee())) {
            return;
        }
        String absent = theirs.absent();
        if (absent != null) {
            throw Refused.notAllowed("You stand in for "
                    + people.find(absent).map(Person::name).orElse(absent)
                    + " and can do this now. It stays theirs until it is done.");
        }
        if (item.assignee() != null) {
            throw faster.hasIt(item);
        }
        hand(item, reader.username(), reader, WorkItemTaken.How.CLAIMED);
    }

    public void release(Person reader, String id) {
        WorkItem item = finding.lockTheirs(reader, id).item();
        if (!reader.username().equals(item.assignee())) {
            throw Refused.notAllowed("Only who has a task can give it back.");
        }
        hand(item, null, reader, WorkItemTaken.How.RELEASED);
    }

    /** A project's change manager, or who it was escalated to, hands work to somebody who has the role it asks for. */
    public void reassign(Person reader, String id, String assignee) {
        WorkItem item = finding.lockToAct(reader, id);
        handover.require(reader, item);
        faster.requireOpen(item);
        PausedWork.requireGoingOn(item);
        Person next = people.find(assignee)
                .filter(people::isActive)
                .orElseThrow(() -> Refused.invalid("/assignee", "There is nobody called “" + assignee + "” here."));
        if (!next.username().equals(item.intended())
                && Role.of(item.role()).filter(next::has).isEmpty()) {
            throw Refused.invalid(
                    "/assignee",
                    next.name() + " is not "
                            + Role.of(item.role()).map(Role::withArticle).orElse(item.role())
                            + ", which this task asks for.");
        }
        rules.forEach(rule -> rule.require(item, next));
        hand(item, next.username(), reader, WorkItemTaken.How.REASSIGNED);
    }

    private void hand(WorkItem item, @Nullable String to, Person by, WorkItemTaken.How how) {
        engine.assign(item.id(), to, by.username());
        events.publishEvent(new WorkItemTaken(item, how, by.username(), to));
    }
}
