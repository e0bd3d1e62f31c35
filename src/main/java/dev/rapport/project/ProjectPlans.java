package dev.rapport.project;

import dev.rapport.database.ReadOnce;
import dev.rapport.organization.Threshold;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** The values that the steps of a project go by. Reading here asks nobody's rights: it serves the steps themselves. */
@Service
public class ProjectPlans {

    private final PlanRecords records;
    private final ReadOnce once;

    ProjectPlans(PlanRecords records, ReadOnce once) {
        this.records = records;
        this.once = once;
    }

    /** What is in force now. */
    public Plan of(String projectKey) {
        return once.find(Plan.class, projectKey, () -> Optional.of(plan(projectKey, value -> true)))
                .orElseThrow();
    }

    /** What was in force then. */
    public Plan at(String projectKey, Instant then) {
        return plan(projectKey, value -> !value.setAt().isAfter(then));
    }

    private Plan plan(String projectKey, Predicate<PlanValue> counts) {
        Map<Threshold, String> values = new EnumMap<>(Threshold.class);
        records.of(projectKey).stream().filter(counts).forEach(one -> values.put(one.threshold(), one.value()));
        return new Plan(values);
    }
}
