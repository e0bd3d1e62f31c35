package dev.rapport.perception.web;

import dev.rapport.organization.Person;
import dev.rapport.perception.WaitingBallots;
import dev.rapport.tasklist.OpenBallots.OpenBallot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Me")
@RestController
@RequestMapping("/api/me/ballots")
class OwnBallotsApi {

    private final WaitingBallots waiting;

    OwnBallotsApi(WaitingBallots waiting) {
        this.waiting = waiting;
    }

    /** The caller's own. */
    record Ballots(List<OpenBallot> items) {}

    @Operation(
            summary = "The ballots that wait for the caller, and until when; those that were cast are not among them")
    @GetMapping
    Ballots own(@Parameter(hidden = true) Person reader) {
        return new Ballots(waiting.waitingFor(reader));
    }
}
