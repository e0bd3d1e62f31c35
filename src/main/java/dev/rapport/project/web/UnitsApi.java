package dev.rapport.project.web;

import dev.rapport.organization.Person;
import dev.rapport.project.ChangingUnit;
import dev.rapport.project.NewUnitChange;
import dev.rapport.project.ReadingUnitChanges;
import dev.rapport.project.UnitChange;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Projects")
@RestController
@RequestMapping("/api/projects/{key}")
class UnitsApi {

    private final ReadingUnitChanges reading;
    private final ChangingUnit changing;

    UnitsApi(ReadingUnitChanges reading, ChangingUnit changing) {
        this.reading = reading;
        this.changing = changing;
    }

    /** What became of units. */
    record UnitChanges(List<UnitChange> items) {}

    @Operation(
            summary =
                    "Which units were or are to be merged, split or closed, who was asked to take them over and what they"
                            + " answered, the latest first")
    @GetMapping("/unit-changes")
    UnitChanges list(@Parameter(hidden = true) Person reader, @PathVariable String key) {
        return new UnitChanges(reading.of(reader, key));
    }

    @Operation(
            summary =
                    "Say that an affected unit is merged, split or closed, and which units receive it; by the project’s"
                            + " change manager. Everything stays where it is until their managers accept, which is a task of each")
    @PostMapping("/units/{unit}/changes")
    UnitChange change(
            @Parameter(hidden = true) Person reader,
            @PathVariable String key,
            @PathVariable String unit,
            @RequestBody NewUnitChange change) {
        return changing.change(reader, key, unit, change);
    }
}
