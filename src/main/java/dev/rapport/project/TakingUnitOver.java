package dev.rapport.project;

import dev.rapport.organization.Threshold;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A receiving unit's manager takes over what another unit leaves behind, or declines with a reason. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TakingUnitOver {

    private final UnitChanges changes;
    private final Projects projects;
    private final MovingUnit moving;
    private final ReceiversWave waves;
    private final ProjectPlans plans;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TakingUnitOver(
            UnitChanges changes,
            Projects projects,
            MovingUnit moving,
            ReceiversWave waves,
            ProjectPlans plans,
            Clock clock,
            ApplicationEventPublisher events) {
        this.changes = changes;
        this.projects = projects;
        this.moving = moving;
        this.waves = waves;
        this.plans = plans;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Where this is the last to accept, all of it goes over now.
     *
     * @param receiver the unit that is asked
     * @param decision {@code accept} or {@code decline}
     * @return {@code accepted}, {@code declined}, {@code third} or {@code waiting}: how all of it stands
     * @throws Refused where nobody is asked any more, or who accepts is in another wave by now
     */
    public String answer(long id, String receiver, String decision, String words, String by) {
        UnitChange change = changes.get(id);
        UnitChange.Part part = change.unanswered().stream()
                .filter(one -> one.unit().equals(receiver))
                .findFirst()
                .orElseThrow(() -> Refused.overtaken("This unit is not asked any more."));
        if (decision.equals("accept")) {
            requireNoOtherWave(change, receiver);
        }
        changes.answered(part.id(), decision.equals("accept"), words, by, clock.instant());
        UnitChange answered = changes.get(id);
        answered.parts().stream()
                .filter(one -> one.id() == part.id())
                .forEach(one -> events.publishEvent(
                        new UnitChangeAnswered(projects.get(answered.projectKey()), answered, one)));
        if (answered.isAccepted()) {
            moving.move(answered, by);
        }
        return answered.standing(plans.of(answered.projectKey()).number(Threshold.REFUSALS));
    }

    private void requireNoOtherWave(UnitChange change, String receiver) {
        waves.holdsUp(projects.get(change.projectKey()), change.unit(), receiver)
                .ifPresent(why -> {
                    throw Refused.overtaken(why + " Decline, and the change manager names another unit.");
                });
    }

    /** Nobody is asked any more. */
    @EventListener
    void on(ProjectEnded ended) {
        changes.openIn(ended.projectKey())
                .forEach(change -> changes.ends(change.id(), UnitChange.State.WITHDRAWN, null, clock.instant()));
    }
}
