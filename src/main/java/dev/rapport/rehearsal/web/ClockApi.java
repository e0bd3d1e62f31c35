package dev.rapport.rehearsal.web;

import dev.rapport.organization.Person;
import dev.rapport.rehearsal.Moment;
import dev.rapport.rehearsal.PuttingClockForward;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Rehearsal", description = "The clock of the demo; without a demo there is none of it")
@RestController
@RequestMapping("/api/demo/clock")
class ClockApi {

    private final PuttingClockForward moving;

    ClockApi(PuttingClockForward moving) {
        this.moving = moving;
    }

    /** By how much to put the clock forward. */
    record Move(
            @Schema(description = "an ISO 8601 duration", example = "P30D") @Nullable
            String advance) {}

    /**
     * What time it is for processes and due dates.
     *
     * @param ahead how many seconds ahead of the real time
     */
    record ClockView(Instant now, long ahead, boolean rehearsal) {

        static ClockView of(Moment moment) {
            return new ClockView(moment.now(), moment.ahead().toSeconds(), moment.rehearsal());
        }
    }

    @Operation(summary = "What time it is for processes and due dates")
    @GetMapping
    ClockView now() {
        return ClockView.of(moving.now());
    }

    @Operation(
            summary = "Put the clock of processes and due dates forward; by administrators and change managers",
            description =
                    "By at most 400 days at once, and never back. Sessions, lock-outs and tokens keep the real time.")
    @PostMapping
    ClockView forward(@Parameter(hidden = true) Person reader, @RequestBody Move move) {
        return ClockView.of(moving.forward(reader, move.advance()));
    }
}
