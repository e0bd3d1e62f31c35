package dev.rapport.correspondence;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.StandingIn;
import dev.rapport.organization.WallTime;
import dev.rapport.project.ProjectCreated;
import dev.rapport.tasklist.WorkItemCompleted;
import dev.rapport.tasklist.WorkItemGiven;
import dev.rapport.tasklist.WorkItemTaken;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts into the outbox what an act asks of people, in that act's transaction: one mail for each person, whatever number
 * of tasks it gave them, and none for whoever acted. Who stands in for an absent holder gets one too; the letter leaves
 * out what they cannot do. Without a mail server nothing is written: the tasklist has it.
 */
@Component
class AnnouncingWork {

    private final Outbox outbox;
    private final Post post;
    private final People people;
    private final StandingIn standingIn;
    private final Clock clock;

    AnnouncingWork(Outbox outbox, Post post, People people, StandingIn standingIn, @WallTime Clock clock) {
        this.outbox = outbox;
        this.post = post;
        this.people = people;
        this.standingIn = standingIn;
        this.clock = clock;
    }

    @EventListener
    void given(WorkItemGiven given) {
        if (post.isOpen()) {
            act().given(given.workItem(), given.holder(), substitute(given.holder()));
        }
    }

    @EventListener
    void taken(WorkItemTaken taken) {
        if (post.isOpen()) {
            act().by(taken.by());
        }
    }

    @EventListener
    void completed(WorkItemCompleted completed) {
        if (post.isOpen()) {
            act().by(completed.by());
        }
    }

    @EventListener
    void created(ProjectCreated created) {
        String by = created.project().changeManager();
        if (post.isOpen()) {
            act().by(by);
        }
    }

    private @Nullable String substitute(@Nullable String holder) {
        return Optional.ofNullable(holder)
                .flatMap(standingIn::substituteOf)
                .map(Person::username)
                .orElse(null);
    }

    private Act act() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Act.class::isInstance)
                .map(Act.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    Act act = new Act(this::write);
                    TransactionSynchronizationManager.registerSynchronization(act);
                    return act;
                });
    }

    private void write(Act act) {
        Map<String, List<String>> asked = act.workByPerson();
        if (asked.isEmpty()) {
            return;
        }
        people.all(asked.keySet()).values().stream()
                .filter(Person::takesMail)
                .forEach(person -> outbox.putWork(
                        person.username(), asked.getOrDefault(person.username(), List.of()), clock.instant()));
    }
}
