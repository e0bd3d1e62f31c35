package dev.rapport.project;

import dev.rapport.organization.Role;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds out whether anybody is there to do a step, so that one that is left out is left out in everybody's view. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LookingForRole {

    private final Participants participants;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LookingForRole(Participants participants, Clock clock, ApplicationEventPublisher events) {
        this.participants = participants;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Where nobody with access holds the role in the project, the step is noted as skipped.
     *
     * @param unit the unit that the step is about, or null
     * @param step the step's name, as people read it
     */
    public boolean isThere(String projectKey, @Nullable String unit, Role role, String step) {
        boolean there = participants.holder(role, projectKey, unit).isPresent();
        if (!there) {
            events.publishEvent(new StepSkipped(projectKey, unit, role, step, clock.instant()));
        }
        return there;
    }
}
