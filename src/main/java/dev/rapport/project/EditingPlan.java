package dev.rapport.project;

import dev.rapport.database.ProjectLock;
import dev.rapport.database.TriedAgain;
import dev.rapport.organization.Person;
import dev.rapport.organization.Threshold;
import dev.rapport.organization.ThresholdRules;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets values of a project's plan, until its charter is signed with them. */
@Service
@Transactional
@TriedAgain
public class EditingPlan {

    private final ReadingProjects reading;
    private final ProjectLock lock;
    private final PlanGate gate;
    private final PlanRecords records;
    private final ProjectPlans plans;
    private final PlanRuns runs;
    private final PlanWords words;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EditingPlan(
            ReadingProjects reading,
            ProjectLock lock,
            PlanGate gate,
            PlanRecords records,
            ProjectPlans plans,
            PlanRuns runs,
            PlanWords words,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reading = reading;
        this.lock = lock;
        this.gate = gate;
        this.records = records;
        this.plans = plans;
        this.runs = runs;
        this.words = words;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What is not named stays.
     *
     * @param values by name: a number, or a list of keys of units
     * @throws dev.rapport.refusal.Refused when the reader may not, the charter is out for signature or signed, or a value
     *     needs a correction
     */
    public void edit(Person reader, String key, @Nullable Map<String, @Nullable Object> values) {
        lock.take(key);
        Project project = reading.whole(reader, key);
        PlanGate.requireTheirs(reader, project);
        project.requireRunning();
        gate.requireOpen(project);
        Map<Threshold, String> wanted = new ThresholdRules(project.units()::contains).check(values);
        Plan now = plans.of(key);
        List<String> said = new ArrayList<>();
        wanted.forEach((threshold, value) -> {
            if (!value.equals(now.value(threshold))) {
                records.set(key, threshold, value, reader.username(), clock.instant(), null);
                said.add(words.change(threshold, now.value(threshold), value));
            }
        });
        if (said.isEmpty()) {
            return;
        }
        runs.rhythm(key, plans.of(key).number(Threshold.ADVOCACY_RHYTHM));
        events.publishEvent(new PlanEdited(key, reader.username(), String.join("; ", said)));
    }
}
