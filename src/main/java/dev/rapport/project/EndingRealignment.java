package dev.rapport.project;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The charter is agreed anew, as a new sponsor or CIO asked; now the gates may pass again. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class EndingRealignment {

    private final RoleChanges changes;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EndingRealignment(RoleChanges changes, Clock clock, ApplicationEventPublisher events) {
        this.changes = changes;
        this.clock = clock;
        this.events = events;
    }

    public void end(long id) {
        changes.stands(changes.get(id), RoleChange.State.REALIGNED, clock.instant());
        events.publishEvent(new CharterRealigned(changes.get(id)));
    }
}
