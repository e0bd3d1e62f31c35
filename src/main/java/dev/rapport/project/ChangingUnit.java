package dev.rapport.project;

import dev.rapport.database.ProjectLock;
import dev.rapport.database.TriedAgain;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says that an affected unit is merged, split or closed, and asks the managers of the units that receive it. Until all
 * of them accept, tasks, preparation and promises stay where they are.
 */
@Service
@Transactional
@TriedAgain
public class ChangingUnit {

    private final ReadingProjects reading;
    private final UnitChangeRules rules;
    private final UnitChanges changes;
    private final UnitRuns runs;
    private final ProjectLock lock;
    private final Units units;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ChangingUnit(
            ReadingProjects reading,
            UnitChangeRules rules,
            UnitChanges changes,
            UnitRuns runs,
            ProjectLock lock,
            Units units,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reading = reading;
        this.rules = rules;
        this.changes = changes;
        this.runs = runs;
        this.lock = lock;
        this.units = units;
        this.clock = clock;
        this.events = events;
    }

    /** Whether the person says what becomes of units of the project: its change manager does while it runs. */
    public static boolean may(Person reader, Project project) {
        return project.status() == Status.RUNNING && leads(reader, project);
    }

    private static boolean leads(Person reader, Project project) {
        return reader.has(Role.CHANGE_MANAGER) && reader.username().equals(project.changeManager());
    }

    /** @throws Refused when the reader may not, something of it is open already, or a value needs a correction */
    public UnitChange change(Person reader, String key, String unit, NewUnitChange brought) {
        lock.take(key);
        Project project = reading.whole(reader, key);
        if (!leads(reader, project)) {
            throw Refused.notAllowed("Only the project’s change manager says what becomes of a unit.");
        }
        project.requireRunning();
        UnitChange.What what = rules.what(brought.what());
        String why = rules.reason(brought.why());
        if (!project.units().contains(unit)) {
            throw Refused.invalid("/unit", "“" + unit + "” is no affected unit of this project. Choose one of them.");
        }
        requireNothingOpen(key, unit);
        List<UnitChangeRules.Receiving> receivers = rules.receivers(project, unit, what, brought);
        return ask(project, unit, what, why, receivers, reader.username());
    }

    private void requireNothingOpen(String key, String unit) {
        for (UnitChange open : changes.openIn(key)) {
            if (open.unit().equals(unit)) {
                throw Refused.overtaken(name(unit) + " is to be " + open.what().word()
                        + " already, and the answer is still to come. Wait for it, or drop that first.");
            }
            if (open.receivers().stream().anyMatch(part -> part.unit().equals(unit))) {
                throw Refused.overtaken(name(unit) + " is asked to take over " + name(open.unit())
                        + " and has not answered. Wait for that first.");
            }
        }
    }

    private String name(String unit) {
        return units.find(unit).map(Unit::name).orElse(unit);
    }

    private UnitChange ask(
            Project project,
            String unit,
            UnitChange.What what,
            String why,
            List<UnitChangeRules.Receiving> receivers,
            String by) {
        long id = changes.ask(project.key(), unit, what, why, by, clock.instant());
        receivers.forEach(one -> changes.askReceiver(id, project.key(), one.unit(), one.people(), clock.instant()));
        changes.runs(id, runs.start(changes.get(id), by));
        UnitChange change = changes.get(id);
        events.publishEvent(new UnitChangeNamed(project, change));
        return change;
    }
}
