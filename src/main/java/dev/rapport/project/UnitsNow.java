package dev.rapport.project;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who stands in a unit's place when units were merged, split or closed since, however often. */
@Component
class UnitsNow {

    private final UnitChanges changes;

    UnitsNow(UnitChanges changes) {
        this.changes = changes;
    }

    /** @param since when the last of them took over; null where the unit is what it was */
    record Now(Set<String> units, @Nullable Instant since) {

        /** Whether they have spoken for themselves after they took over. */
        boolean isBefore(@Nullable Instant spoken) {
            return since != null && spoken != null && spoken.isAfter(since);
        }
    }

    Now of(String projectKey, String unit, Instant then) {
        Set<String> units = new LinkedHashSet<>(Set.of(unit));
        Instant since = null;
        for (UnitChange change : after(projectKey, then)) {
            if (units.remove(change.unit())) {
                change.receivers().forEach(part -> units.add(part.unit()));
                since = at(change);
            }
        }
        return new Now(units, since);
    }

    private List<UnitChange> after(String projectKey, Instant then) {
        return changes.doneIn(projectKey).stream()
                .filter(change -> at(change).isAfter(then))
                .sorted(Comparator.comparing(UnitsNow::at))
                .toList();
    }

    private static Instant at(UnitChange done) {
        return Objects.requireNonNull(done.endedAt());
    }
}
