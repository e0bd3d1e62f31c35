package dev.rapport.listening.web;

import dev.rapport.listening.Commitment;
import dev.rapport.listening.ReadingCommitments;
import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.project.ReadingProjects;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Projects")
@RestController
class CommitmentsApi {

    private final ReadingProjects projects;
    private final ReadingCommitments commitments;

    CommitmentsApi(ReadingProjects projects, ReadingCommitments commitments) {
        this.projects = projects;
        this.commitments = commitments;
    }

    @Operation(summary = "What was promised in a project, to whom and by when, in order")
    @GetMapping("/api/projects/{key}/commitments")
    Listing<Commitment> list(
            @Parameter(hidden = true) Person reader,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        projects.whole(reader, key);
        return commitments.of(key, Limit.of(limit), cursor);
    }
}
