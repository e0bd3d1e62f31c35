package dev.rapport.project;

import dev.rapport.organization.OrganizationDefaults;
import dev.rapport.organization.Threshold;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives each new project the organization's defaults of that day as its own, and freezes them when the charter is signed,
 * so that neither a later default nor a later wish reaches what was agreed.
 */
@Component
class KeepingPlan {

    private final PlanRecords records;
    private final PlanChanges changes;
    private final OrganizationDefaults defaults;
    private final Clock clock;

    KeepingPlan(PlanRecords records, PlanChanges changes, OrganizationDefaults defaults, Clock clock) {
        this.records = records;
        this.changes = changes;
        this.defaults = defaults;
        this.clock = clock;
    }

    /** Of the units that nobody goes live without, those that the project affects. */
    @EventListener
    void on(ProjectCreated created) {
        Project project = created.project();
        Map<Threshold, String> values = new EnumMap<>(defaults.now());
        values.computeIfPresent(
                Threshold.VETOES,
                (threshold, named) -> Threshold.units(named).stream()
                        .filter(project.units()::contains)
                        .collect(Collectors.joining(",")));
        records.begin(project.key(), values, project.createdAt());
    }

    /** Whatever comes after aligning comes after the charter was agreed. */
    @EventListener
    void on(PhaseReached reached) {
        if (reached.phase() != Phase.ALIGN) {
            records.freeze(reached.projectKey(), clock.instant());
        }
    }

    /** Nobody is asked any more. */
    @EventListener
    void on(ProjectEnded ended) {
        Instant now = clock.instant();
        changes.openIn(ended.projectKey())
                .forEach(change -> changes.answered(change.id(), PlanChange.State.WITHDRAWN, null, null, now));
    }
}
