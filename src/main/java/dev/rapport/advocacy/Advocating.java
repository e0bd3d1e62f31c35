package dev.rapport.advocacy;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One cycle of advocacy: a message is written, approved by the sponsor and published, and the sponsor acts. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Advocating {

    private final Messages messages;
    private final SponsorActs acts;
    private final Clock clock;

    Advocating(Messages messages, SponsorActs acts, Clock clock) {
        this.messages = messages;
        this.acts = acts;
        this.clock = clock;
    }

    public void write(String projectKey, String benefit, String worse, String author) {
        messages.write(projectKey, new Messages.Message(benefit, worse, author), clock.instant());
    }

    /** Publishes the latest message. */
    public void publish(String projectKey) {
        messages.publish(projectKey, clock.instant());
    }

    public void act(String projectKey, String sponsor, String act, LocalDate on, String witness) {
        acts.add(projectKey, new SponsorActs.SponsorAct(sponsor, act, on, witness), clock.instant());
    }
}
