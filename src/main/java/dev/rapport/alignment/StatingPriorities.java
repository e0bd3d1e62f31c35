package dev.rapport.alignment;

import dev.rapport.project.Projects;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what an executive states, sealed until everybody has answered or the day has passed. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class StatingPriorities {

    private final Checkpoints checkpoints;
    private final Projects projects;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StatingPriorities(Checkpoints checkpoints, Projects projects, Clock clock, ApplicationEventPublisher events) {
        this.checkpoints = checkpoints;
        this.projects = projects;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What was chosen, the most important first.
     *
     * @param own their own words, where these are among what was chosen
     */
    public record Stated(List<String> goals, @Nullable String own, String measured) {}

    /**
     * Who answers in somebody's place is recorded as their delegate.
     *
     * @throws Refused when it was answered already, or a value needs a correction
     */
    public void state(long id, String executive, Stated stated, String by) {
        Checkpoint checkpoint = checkpoints.get(id);
        List<String> goals = Goals.chosen(projects.get(checkpoint.projectKey()), stated.goals(), stated.own());
        if (!checkpoints.state(id, executive, by, stated.measured(), goals, clock.instant())) {
            throw Refused.overtaken("This was answered already.");
        }
        events.publishEvent(new AlignmentActed(
                checkpoint.projectKey(),
                by,
                AlignmentActed.Act.PRIORITIES_STATED,
                "In checkpoint " + checkpoint.number()
                        + (by.equals(executive) ? "" : ", as a delegate, which counts as absent")));
    }
}
