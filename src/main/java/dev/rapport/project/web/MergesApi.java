package dev.rapport.project.web;

import dev.rapport.organization.Person;
import dev.rapport.project.MergingProjects;
import dev.rapport.project.ProjectMerge;
import dev.rapport.project.ReadingMerges;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Projects")
@RestController
@RequestMapping("/api/projects/{key}/merges")
class MergesApi {

    private final ReadingMerges reading;
    private final MergingProjects merging;

    MergesApi(ReadingMerges reading, MergingProjects merging) {
        this.reading = reading;
        this.merging = merging;
    }

    /** Which projects were to go into which. */
    record Merges(List<ProjectMerge> items) {}

    /** Into which project this one is to go, why, and the promises that do not go along. */
    record Merging(
            @Nullable String into,
            @Nullable String why,
            @Nullable List<ProjectMerge.Release> released) {}

    @Operation(
            summary = "Which project this one was to go into, or which were to go into it, and what was answered, the"
                    + " latest first")
    @GetMapping
    Merges list(@Parameter(hidden = true) Person reader, @PathVariable String key) {
        return new Merges(reading.of(reader, key));
    }

    @Operation(
            summary = "Ask that this project goes into another, signed by its sponsor with a reason. Both go on as they"
                    + " are until the other’s sponsor agrees, which is a task of theirs; then this one ends, and its open"
                    + " promises go on there, but for those that are released here with a reason")
    @PostMapping
    ProjectMerge ask(@Parameter(hidden = true) Person reader, @PathVariable String key, @RequestBody Merging merging) {
        return this.merging.ask(
                reader,
                key,
                merging.into(),
                merging.released() == null ? List.of() : merging.released(),
                merging.why());
    }
}
