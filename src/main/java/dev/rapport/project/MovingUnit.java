package dev.rapport.project;

import dev.rapport.organization.Role;
import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.tasklist.MovingWork;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Carries out in one transaction what all receivers of a unit accepted: the project names them, what runs goes on for
 * the first of them with all that was done, open tasks are its manager's, and what is signed is asked for anew.
 */
@Component
class MovingUnit {

    private final UnitChanges changes;
    private final Projects projects;
    private final AffectedUnits affected;
    private final ReceiversWave waves;
    private final Participants participants;
    private final Units units;
    private final UnitRuns runs;
    private final MovingWork work;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MovingUnit(
            UnitChanges changes,
            Projects projects,
            AffectedUnits affected,
            ReceiversWave waves,
            Participants participants,
            Units units,
            UnitRuns runs,
            MovingWork work,
            Clock clock,
            ApplicationEventPublisher events) {
        this.changes = changes;
        this.projects = projects;
        this.affected = affected;
        this.waves = waves;
        this.participants = participants;
        this.units = units;
        this.runs = runs;
        this.work = work;
        this.clock = clock;
        this.events = events;
    }

    void move(UnitChange change, String by) {
        String key = change.projectKey();
        Project before = projects.get(key);
        List<String> to = change.receivers().stream().map(UnitChange.Part::unit).toList();
        String first = to.get(0);
        String manager = participants.holder(Role.UNIT_MANAGER, key, first).orElse(by);
        String run = changes.runOf(change.id());
        changes.ends(change.id(), UnitChange.State.TAKEN_OVER, affected.known(key, change.unit()), clock.instant());
        affected.goes(key, change.unit(), to);
        runs.goesOn(key, change.unit(), to, run, by);
        events.publishEvent(new UnitTakenOver(
                projects.get(key), changes.get(change.id()), first, formerManager(change.unit()), manager));
        work.unitGoes(key, change.unit(), first, manager, by);
        if (!waves.isLive(before, change.unit())) {
            prepareTheOthers(before, to, by);
        }
    }

    private @org.jspecify.annotations.Nullable String formerManager(String unit) {
        return units.find(unit).map(Unit::manager).orElse(null);
    }

    /** What runs for the unit goes on for the first. Another that is new is prepared of its own, once preparing began. */
    private void prepareTheOthers(Project before, List<String> to, String by) {
        boolean preparing = before.phase() == Phase.PREPARE || before.phase() == Phase.GO_LIVE;
        if (preparing) {
            to.stream()
                    .skip(1)
                    .filter(unit -> !before.units().contains(unit))
                    .forEach(unit -> runs.prepare(
                            before.key(), projects.get(before.key()).units(), unit, by));
        }
    }
}
