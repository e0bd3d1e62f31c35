package dev.rapport.project.web;

import dev.rapport.organization.Person;
import dev.rapport.project.EditingPlan;
import dev.rapport.project.PlanChange;
import dev.rapport.project.ProposingValue;
import dev.rapport.project.ReadingPlan;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Projects")
@RestController
@RequestMapping("/api/projects/{key}/plan")
class PlanApi {

    private final ReadingPlan reading;
    private final EditingPlan editing;
    private final ProposingValue proposing;

    PlanApi(ReadingPlan reading, EditingPlan editing, ProposingValue proposing) {
        this.reading = reading;
        this.editing = editing;
        this.proposing = proposing;
    }

    /** Values by name: a number, or a list of keys of units. What is left out stays. */
    record NewValues(@Nullable Map<String, @Nullable Object> values) {}

    /** What is to count instead, and why. */
    record Proposal(
            @Nullable String name,
            @Nullable Object value,
            @Nullable String why) {}

    /** What was proposed to change. */
    record PlanChanges(List<PlanChange> items) {}

    @Operation(
            summary =
                    "A project’s plan: thresholds, quorum and rhythm in force with where each comes from, the calendar,"
                            + " its units and waves, and the optional parts it goes without")
    @GetMapping
    PlanView plan(@Parameter(hidden = true) Person reader, @PathVariable String key) {
        return PlanView.of(reading.of(reader, key));
    }

    @Operation(
            summary = "Set values of the plan; by the project’s change manager, until the charter is out for signature")
    @PutMapping
    PlanView set(@Parameter(hidden = true) Person reader, @PathVariable String key, @RequestBody NewValues values) {
        editing.edit(reader, key, values.values());
        return plan(reader, key);
    }

    @Operation(summary = "What was proposed to change since the charter is signed, with each answer, the latest first")
    @GetMapping("/changes")
    PlanChanges changes(@Parameter(hidden = true) Person reader, @PathVariable String key) {
        return new PlanChanges(reading.changes(reader, key));
    }

    @Operation(
            summary =
                    "Propose a new value once the charter is signed, with a reason; by the project’s change manager. It"
                            + " counts when the sponsor has approved it by signature, which is a task of theirs")
    @PostMapping("/changes")
    PlanChange propose(
            @Parameter(hidden = true) Person reader, @PathVariable String key, @RequestBody Proposal proposal) {
        return proposing.propose(reader, key, proposal.name(), proposal.value(), proposal.why());
    }
}
