package dev.rapport.project;

import dev.rapport.organization.Threshold;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who has the vetoes of a project's plan. What was signed stays; a veto goes with its unit. */
@Component
class Vetoes {

    private final PlanRecords records;
    private final UnitsNow unitsNow;

    Vetoes(PlanRecords records, UnitsNow unitsNow) {
        this.records = records;
        this.unitsNow = unitsNow;
    }

    /** In the order in which the plan names them. */
    List<Veto> in(String projectKey) {
        return records.of(projectKey).stream()
                .filter(value -> value.threshold() == Threshold.VETOES)
                .reduce((earlier, later) -> later)
                .map(value -> Threshold.units(value.value()).stream()
                        .map(unit -> new Veto(
                                unit,
                                List.copyOf(unitsNow.of(projectKey, unit, value.setAt())
                                        .units())))
                        .toList())
                .orElse(List.of());
    }
}
