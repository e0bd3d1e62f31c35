package dev.rapport.project;

import dev.rapport.organization.BusinessCalendar;
import dev.rapport.organization.Threshold;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project's plan with all that led to it.
 *
 * @param state {@code open}, {@code signing} or {@code frozen}
 * @param frozenAt since when its values are frozen; null where they are not
 * @param values each as it was ever set, in that order; the last of each threshold is in force
 * @param changes what was proposed since it is frozen, the latest first
 * @param listensFirst whether the project begins with listening
 * @param vetoes the units without which nobody goes live, with who has their veto now
 * @param skippedSteps steps beside the lifecycle that it goes without, by name
 */
public record PlanStory(
        Project project,
        String state,
        @Nullable Instant frozenAt,
        List<PlanValue> values,
        List<PlanChange> changes,
        BusinessCalendar calendar,
        boolean listensFirst,
        List<Veto> vetoes,
        List<String> skippedSteps) {

    /** What is in force; empty only where a version before plans made the project. */
    public Optional<PlanValue> inForce(Threshold threshold) {
        return values.stream().filter(value -> value.threshold() == threshold).reduce((earlier, later) -> later);
    }

    /** What counted before that, in order. */
    public List<PlanValue> earlier(Threshold threshold) {
        List<PlanValue> all =
                values.stream().filter(value -> value.threshold() == threshold).toList();
        return all.isEmpty() ? all : all.subList(0, all.size() - 1);
    }

    /** Optional parts and steps that this project goes without, by name. */
    public List<String> skipped() {
        return Stream.concat(SkippedParts.of(project, listensFirst).stream(), skippedSteps.stream())
                .toList();
    }
}
