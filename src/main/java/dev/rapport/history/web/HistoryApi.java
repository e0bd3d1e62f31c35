package dev.rapport.history.web;

import dev.rapport.history.Act;
import dev.rapport.history.Paths;
import dev.rapport.history.ReadingHistory;
import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "History", description = "Who did what and when")
@RestController
@RequestMapping("/api/projects/{key}")
class HistoryApi {

    private final ReadingHistory reading;

    HistoryApi(ReadingHistory reading) {
        this.reading = reading;
    }

    /** An act as the API shows it; {@code who} is null where the process itself moved on, {@code actedFor} where nobody was absent. */
    record ActView(
            Instant at,
            @Nullable String who,
            String act,
            String what,
            @Nullable String unit,
            @Nullable String actedFor,
            boolean rehearsal) {}

    /** The executions of playbooks that belong to a project. */
    record Runs(List<Paths.Run> items) {}

    @Operation(summary = "What happened in a project, in order, running or ended")
    @GetMapping("/history")
    Listing<ActView> history(
            @Parameter(hidden = true) Person reader,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return reading.of(reader, key, Limit.of(limit), cursor).map(HistoryApi::view);
    }

    private static ActView view(Act act) {
        return new ActView(act.at(), act.who(), act.act(), act.what(), act.unit(), act.actedFor(), act.rehearsal());
    }

    @Operation(summary = "The playbooks executed for a project, with the version that was executed")
    @GetMapping("/runs")
    Runs runs(@Parameter(hidden = true) Person reader, @PathVariable String key) {
        return new Runs(reading.runs(reader, key));
    }

    @Operation(summary = "The path that one execution took, with the diagram of the version that was executed")
    @GetMapping("/runs/{run}")
    Paths.Path run(@Parameter(hidden = true) Person reader, @PathVariable String key, @PathVariable String run) {
        return reading.path(reader, key, run);
    }
}
