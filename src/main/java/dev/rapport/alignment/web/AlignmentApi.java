package dev.rapport.alignment.web;

import dev.rapport.alignment.Checkpoint;
import dev.rapport.alignment.Conflict;
import dev.rapport.alignment.HoldingCheckpoint;
import dev.rapport.alignment.RaisingConflict;
import dev.rapport.alignment.ReadingAlignment;
import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Projects")
@RestController
@RequestMapping("/api/projects/{key}")
class AlignmentApi {

    private final ReadingAlignment reading;
    private final HoldingCheckpoint holding;
    private final RaisingConflict raising;

    AlignmentApi(ReadingAlignment reading, HoldingCheckpoint holding, RaisingConflict raising) {
        this.reading = reading;
        this.holding = holding;
        this.raising = raising;
    }

    @Operation(
            summary =
                    "What the executives of a project put first, checkpoint by checkpoint, the latest first. Until one is revealed everybody sees only their own answer in it")
    @GetMapping("/checkpoints")
    Listing<Checkpoint> checkpoints(
            @Parameter(hidden = true) Person reader,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return reading.checkpoints(reader, key, Limit.of(limit), cursor);
    }

    /** Usernames of executives beside sponsor and CIO. */
    record NewCheckpoint(@Nullable List<String> executives) {}

    @Operation(
            summary =
                    "Hold a checkpoint before its day; by the project’s change manager, once the charter is signed and the one before is over")
    @PostMapping("/checkpoints")
    @ResponseStatus(HttpStatus.CREATED)
    Checkpoint hold(
            @Parameter(hidden = true) Person reader, @PathVariable String key, @RequestBody NewCheckpoint checkpoint) {
        return holding.hold(reader, key, checkpoint.executives() == null ? List.of() : checkpoint.executives());
    }

    @Operation(
            summary =
                    "The conflicts between executives, the latest first, with every date that passed and the signed decision")
    @GetMapping("/conflicts")
    Listing<Conflict> conflicts(
            @Parameter(hidden = true) Person reader,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return reading.conflicts(reader, key, Limit.of(limit), cursor);
    }

    /** What is not agreed on, the username of who decides it, and by which day. */
    record NewConflict(
            @Nullable String about,
            @Nullable String owner,
            @Nullable String decideBy) {}

    @Operation(
            summary =
                    "Raise a conflict from the latest revealed checkpoint; by one of its executives or the project’s change manager. Its owner decides it, which is a task of theirs")
    @PostMapping("/conflicts")
    @ResponseStatus(HttpStatus.CREATED)
    Conflict raise(
            @Parameter(hidden = true) Person reader, @PathVariable String key, @RequestBody NewConflict conflict) {
        return raising.raise(reader, key, conflict.about(), conflict.owner(), conflict.decideBy());
    }
}
