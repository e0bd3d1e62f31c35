package dev.rapport.correspondence;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.StandingIn;
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
 * clock of processes shows. Who stands in for an absent holder gets it too; the letter leaves out what they cannot do.
 * Of what nobody took, everybody who may take it is reminded.
 * Without a mail server nothing is written.
 */
@Component
class AnnouncingLateWork {

    private static final Duration GATHERED = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final Post post;
    private final People people;
    private final StandingIn standingIn;
    private final Clock clock;

    AnnouncingLateWork(Outbox outbox, Post post, People people, StandingIn standingIn, @WallTime Clock clock) {
        this.outbox = outbox;
        this.post = post;
        this.people = people;
        this.standingIn = standingIn;
        this.clock = clock;
    }

    @EventListener
    void reminded(WorkItemReminded reminded) {
        remind(reminded.holder(), reminded.item().id());
        standingIn
                .substituteOf(reminded.holder())
                .ifPresent(substitute ->
                        remind(substitute.username(), reminded.item().id()));
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
        urge(urged, urged.holder());
        standingIn.substituteOf(urged.holder()).ifPresent(substitute -> urge(urged, substitute.username()));
    }

    private void urge(WorkItemUrged urged, String recipient) {
        if (reaches(recipient) && !recipient.equals(urged.by())) {
            Instant now = clock.instant();
            outbox.put(Waiting.Kind.URGE, recipient, urged.item().id(), urged.by(), now, now);
        }
    }

    private void remind(String recipient, String workItem) {
        if (reaches(recipient)) {
            gather(Waiting.Kind.REMINDER, recipient, workItem);
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
