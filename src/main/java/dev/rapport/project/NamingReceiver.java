package dev.rapport.project;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** After somebody declined, another unit is named in their place, or the unit stays as it was. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class NamingReceiver {

    private final UnitChanges changes;
    private final UnitChangeRules rules;
    private final Projects projects;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    NamingReceiver(
            UnitChanges changes,
            UnitChangeRules rules,
            Projects projects,
            Clock clock,
            ApplicationEventPublisher events) {
        this.changes = changes;
        this.rules = rules;
        this.projects = projects;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Asks another for each part that was declined; who accepted already is not asked again.
     *
     * @return the units that are asked now
     */
    public List<String> name(long id, @Nullable String unit) {
        UnitChange change = changes.get(id);
        String receiver = rules.receiver(projects.get(change.projectKey()), change.unit(), unit, "/values/unit");
        if (change.receivers().stream().anyMatch(part -> part.unit().equals(receiver))) {
            throw dev.rapport.refusal.Refused.invalid(
                    "/values/unit", "That unit was asked already. Choose one that was not.");
        }
        List<UnitChange.Part> declined = change.declined();
        declined.forEach(part -> changes.isReplaced(part.id()));
        List<String> people = declined.stream().anyMatch(part -> part.people().isEmpty())
                ? List.of()
                : declined.stream().flatMap(part -> part.people().stream()).toList();
        changes.askReceiver(id, change.projectKey(), receiver, people, clock.instant());
        return changes.get(id).unanswered().stream().map(UnitChange.Part::unit).toList();
    }

    /** Everything stays where it is. */
    public void drop(long id, String by) {
        changes.ends(id, UnitChange.State.DROPPED, null, clock.instant());
        UnitChange dropped = changes.get(id);
        events.publishEvent(new UnitStays(projects.get(dropped.projectKey()), dropped, by));
    }
}
