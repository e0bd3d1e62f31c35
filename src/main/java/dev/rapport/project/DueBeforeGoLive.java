package dev.rapport.project;

import dev.rapport.tasklist.DueDates;
import dev.rapport.tasklist.MovingDueDates;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Steps that have time until shortly before their wave goes live, by their forms: what they ask can only be said then. With
 * the wave's day their due dates move, and never to an earlier one.
 */
@Component
public class DueBeforeGoLive {

    /** How many business days before. */
    private static final Map<String, Integer> STEPS = Map.of("training-confirm-ability", 5);

    private final Projects projects;
    private final DueDates dueDates;
    private final MovingDueDates moving;

    DueBeforeGoLive(Projects projects, DueDates dueDates, MovingDueDates moving) {
        this.projects = projects;
        this.dueDates = dueDates;
        this.moving = moving;
    }

    /** Empty for any other step, and where the run knows no wave. */
    public Optional<Instant> of(String projectKey, @Nullable Integer wave, String form) {
        Integer days = STEPS.get(form);
        return days == null || wave == null
                ? Optional.empty()
                : projects.get(projectKey).stage(wave).map(one -> dueDates.endOfDayBefore(one.goLive(), days));
    }

    /** The wave has another day now. */
    void moved(String projectKey, int wave) {
        projects.get(projectKey)
                .stage(wave)
                .ifPresent(one -> STEPS.keySet()
                        .forEach(form -> of(projectKey, wave, form)
                                .ifPresent(due -> moving.notBefore(projectKey, one.units(), form, due))));
    }
}
