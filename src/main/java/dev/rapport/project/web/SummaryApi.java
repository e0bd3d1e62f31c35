package dev.rapport.project.web;

import dev.rapport.organization.Person;
import dev.rapport.project.ReadingProjects;
import dev.rapport.project.ReadingSummary;
import dev.rapport.refusal.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Projects")
@RestController
@RequestMapping("/api/projects/{key}/summary")
class SummaryApi {

    private final ReadingProjects reading;
    private final ReadingSummary summaries;

    SummaryApi(ReadingProjects reading, ReadingSummary summaries) {
        this.reading = reading;
        this.summaries = summaries;
    }

    @Operation(
            summary = "What a project’s page says: its figures, what waits for whom, what the project tells, the next"
                    + " wave and the promises; members of an affected unit get its name, purpose and stage")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {SummaryView.class, ProjectsApi.Stage.class})))
    @GetMapping
    Object summary(@Parameter(hidden = true) Person reader, @PathVariable String key) {
        ReadingProjects.Glimpse seen = reading.glimpse(reader, key).orElseThrow(() -> Refused.notFound("project"));
        return seen.whole() ? SummaryView.of(summaries.of(reader, key)) : ProjectsApi.Stage.of(seen);
    }
}
