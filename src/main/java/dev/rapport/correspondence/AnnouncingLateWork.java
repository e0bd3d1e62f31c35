package dev.rapport.correspondence;

import dev.rapport.organization.People;
import dev.rapport.tasklist.WorkItemEscalated;
import dev.rapport.tasklist.WorkItemReminded;
import dev.rapport.tasklist.WorkItemUrged;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts reminders, escalations and what people urge into the outbox, in the transaction in which they happen, for who has
 * a mailbox. What comes to one person at the same time comes in one mail. Without a mail server nothing is written.
 */
@Component
class AnnouncingLateWork {

    private static final Duration GATHERED = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final Post post;
    private final People people;

    AnnouncingLateWork(Outbox outbox, Post post, People people) {
        this.outbox = outbox;
        this.post = post;
        this.people = people;
    }

    @EventListener
    void reminded(WorkItemReminded reminded) {
        if (reaches(reminded.holder())) {
            outbox.gather(
                    Waiting.Kind.REMINDER,
                    reminded.holder(),
                    reminded.item().id(),
                    reminded.at(),
                    reminded.at().plus(GATHERED));
        }
    }

    @EventListener
    void escalated(WorkItemEscalated escalated) {
        if (reaches(escalated.recipient())) {
            outbox.gather(
                    Waiting.Kind.ESCALATION,
                    escalated.recipient(),
                    escalated.item().id(),
                    escalated.at(),
                    escalated.at().plus(GATHERED));
        }
    }

    @EventListener
    void urged(WorkItemUrged urged) {
        if (reaches(urged.holder())) {
            outbox.put(Waiting.Kind.URGE, urged.holder(), urged.item().id(), urged.by(), urged.at(), urged.at());
        }
    }

    private boolean reaches(String username) {
        return post.isOpen()
                && people.find(username)
                        .filter(person -> person.email() != null && person.mailReturnedAt() == null)
                        .isPresent();
    }
}
