package dev.rapport.tasklist.web;

import dev.rapport.organization.Person;
import dev.rapport.tasklist.OwnMinutes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Tasks", description = "What people are asked to do")
@RestController
class MinutesApi {

    private final OwnMinutes own;

    MinutesApi(OwnMinutes own) {
        this.own = own;
    }

    @Operation(
            summary = "About how many minutes of mine this month's tasks take; nobody else is told",
            description =
                    "done: completed this month. open: with me now. unknown: how many tasks and ballots have no estimate.")
    @GetMapping("/api/me/minutes")
    OwnMinutes.Minutes mine(@Parameter(hidden = true) Person reader) {
        return own.of(reader);
    }
}
