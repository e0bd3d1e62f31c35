package dev.rapport.correspondence;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.WallTime;
import dev.rapport.tasklist.WorkItemEscalated;
import dev.rapport.tasklist.WorkItemReminded;
import dev.rapport.tasklist.WorkItemUrged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts reminders, escalations and what people urge into the outbox, in the transaction in which they happen, for who has
 * a mailbox. What comes to one person at the same time comes in one mail, which leaves by the real time, whatever the
 * clock of processes shows. Without a mail server nothing is written.
 */
@Component
class AnnouncingLateWork {

    private static final Duration GATHERED = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final Post post;
    private final People people;
    private final Clock clock;

    AnnouncingLateWork(Outbox outbox, Post post, People people, @WallTime Clock clock) {
        this.outbox = outbox;
        this.post = post;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    void reminded(WorkItemReminded reminded) {
        if (reaches(reminded.holder())) {
            gather(Waiting.Kind.REMINDER, reminded.holder(), reminded.item().id());
        }
    }

    @EventListener
    void escalated(WorkItemEscalated escalated) {
        if (reaches(escalated.recipient())) {
            gather(
                    Waiting.Kind.ESCALATION,
                    escalated.recipient(),
                    escalated.item().id());
        }
    }

    @EventListener
    void urged(WorkItemUrged urged) {
        if (reaches(urged.holder())) {
            Instant now = clock.instant();
            outbox.put(Waiting.Kind.URGE, urged.holder(), urged.item().id(), urged.by(), now, now);
        }
    }

    private void gather(Waiting.Kind kind, String recipient, String workItem) {
        Instant now = clock.instant();
        outbox.gather(kind, recipient, workItem, now, now.plus(GATHERED));
    }

    private boolean reaches(String username) {
        return post.isOpen() && people.find(username).filter(Person::takesMail).isPresent();
    }
}
