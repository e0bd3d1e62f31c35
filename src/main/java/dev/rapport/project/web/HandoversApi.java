package dev.rapport.project.web;

import dev.rapport.organization.Person;
import dev.rapport.project.HandingOverEverything;
import dev.rapport.project.Holding;
import dev.rapport.project.ReadingHoldings;
import dev.rapport.project.WorkHandover;
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
@RequestMapping("/api/people/{username}/handovers")
class HandoversApi {

    private final ReadingHoldings reading;
    private final HandingOverEverything handing;

    HandoversApi(ReadingHoldings reading, HandingOverEverything handing) {
        this.reading = reading;
        this.handing = handing;
    }

    /** What somebody holds in running projects, and who was asked to take it over. */
    record Handovers(List<Holding> holds, List<WorkHandover> items) {}

    /** Who is to take it over, by username, and why. */
    record Everything(@Nullable String to, @Nullable String why) {}

    @Operation(
            summary =
                    "What a person holds in running projects, and who was asked to take all of it over, the latest first;"
                            + " for administrators and auditors, and for change managers that of their own projects")
    @GetMapping
    Handovers list(@Parameter(hidden = true) Person reader, @PathVariable String username) {
        ReadingHoldings.Held held = reading.of(reader, username);
        return new Handovers(held.holdings(), held.handovers());
    }

    @Operation(
            summary = "Name who is to take over all that a person holds: open tasks, roles, units and promises; by"
                    + " administrators everywhere, by change managers in their own projects. The successor is asked once"
                    + " for each project, and everything stays where it is until they accept")
    @PostMapping
    Handovers handOver(
            @Parameter(hidden = true) Person reader,
            @PathVariable String username,
            @RequestBody Everything everything) {
        List<WorkHandover> asked = handing.handOver(reader, username, everything.to(), everything.why());
        return new Handovers(reading.of(reader, username).holdings(), asked);
    }
}
