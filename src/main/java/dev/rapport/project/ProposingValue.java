package dev.rapport.project;

import dev.rapport.database.ProjectLock;
import dev.rapport.database.TriedAgain;
import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.organization.Threshold;
import dev.rapport.organization.ThresholdRules;
import dev.rapport.organization.Upgrading;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes a new value for a plan that is frozen with its charter. It counts only once the sponsor has approved it. */
@Service
@Transactional
@TriedAgain
public class ProposingValue {

    private static final int LONGEST = 2000;
    private static final int NAMED = 3;

    private final ReadingProjects reading;
    private final ProjectLock lock;
    private final PlanGate gate;
    private final ProjectPlans plans;
    private final PlanChanges changes;
    private final PlanRuns runs;
    private final PlanWords words;
    private final People people;
    private final Upgrading upgrading;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ProposingValue(
            ReadingProjects reading,
            ProjectLock lock,
            PlanGate gate,
            ProjectPlans plans,
            PlanChanges changes,
            PlanRuns runs,
            PlanWords words,
            People people,
            Upgrading upgrading,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reading = reading;
        this.lock = lock;
        this.gate = gate;
        this.plans = plans;
        this.changes = changes;
        this.runs = runs;
        this.words = words;
        this.people = people;
        this.upgrading = upgrading;
        this.clock = clock;
        this.events = events;
    }

    /**
     * An earlier proposal for the same value that nobody has answered is taken back.
     *
     * @param name of the threshold
     * @throws Refused when the reader may not, the charter is not signed, nobody else could approve it, or a value needs a
     *     correction
     */
    public PlanChange propose(
            Person reader, String key, @Nullable String name, @Nullable Object value, @Nullable String why) {
        lock.take(key);
        Project project = reading.whole(reader, key);
        PlanGate.requireTheirs(reader, project);
        project.requireRunning();
        gate.requireFrozen(project);
        requireAnother(reader, project);
        Threshold threshold = Threshold.of(String.valueOf(name))
                .orElseThrow(() -> Refused.invalid("/name", "Choose which value it is, such as “ballot-days”."));
        String wanted = new ThresholdRules(project.units()::contains).check("/value", threshold, value);
        String now = plans.of(key).value(threshold);
        if (wanted.equals(now)) {
            throw Refused.invalid("/value", "This is in force already.");
        }
        String reason = why == null ? "" : why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw Refused.invalid("/why", "Say in up to 2,000 characters why it is to change.");
        }
        upgrading.requireOver();
        changes.openIn(key).stream()
                .filter(open -> open.name().equals(threshold.key()))
                .forEach(open -> withdraw(open, reader));
        return ask(project, threshold, now, wanted, reason, reader);
    }

    /** Nobody approves what they proposed: a sponsor who leads the change too needs another for one of the two. */
    private void requireAnother(Person reader, Project project) {
        if (!project.sponsor().equals(reader.username())) {
            return;
        }
        String could = people.holders(Role.SPONSOR).stream()
                .filter(people::isActive)
                .filter(person -> !person.username().equals(reader.username()))
                .limit(NAMED)
                .map(Person::name)
                .collect(Collectors.joining(", "));
        throw Refused.overtaken(
                "You sponsor this project, and nobody approves what they proposed. Name somebody else as"
                        + " sponsor on “Who leads it”, who then approves it"
                        + (could.isEmpty() ? "; nobody else is a sponsor here yet." : ": " + could + " could."));
    }

    private void withdraw(PlanChange open, Person by) {
        changes.runOf(open.id()).ifPresent(run -> runs.end(run, "Another value is proposed", by.username()));
        changes.answered(open.id(), PlanChange.State.WITHDRAWN, by.username(), null, clock.instant());
    }

    private PlanChange ask(Project project, Threshold threshold, String from, String to, String why, Person by) {
        long id = changes.propose(project.key(), threshold, from, to, why, by.username(), clock.instant());
        changes.runs(id, runs.start(changes.get(id), project.units(), by.username()));
        PlanChange change = changes.get(id);
        events.publishEvent(new PlanChangeProposed(project, change, words.change(threshold, from, to)));
        return change;
    }
}
