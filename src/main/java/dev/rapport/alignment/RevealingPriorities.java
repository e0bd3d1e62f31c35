package dev.rapport.alignment;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shows all answers at once, and who was absent: silence is never an answer. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RevealingPriorities {

    private final Checkpoints checkpoints;
    private final TellingExecutives telling;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RevealingPriorities(
            Checkpoints checkpoints, TellingExecutives telling, Clock clock, ApplicationEventPublisher events) {
        this.checkpoints = checkpoints;
        this.telling = telling;
        this.clock = clock;
        this.events = events;
    }

    public void reveal(long id) {
        checkpoints.reveal(id, clock.instant());
        Checkpoint checkpoint = checkpoints.get(id);
        telling.revealed(checkpoint);
        events.publishEvent(new AlignmentActed(
                checkpoint.projectKey(),
                null,
                AlignmentActed.Act.PRIORITIES_REVEALED,
                "Checkpoint " + checkpoint.number() + ". " + telling.absent(checkpoint)));
    }
}
