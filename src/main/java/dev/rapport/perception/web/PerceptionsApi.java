package dev.rapport.perception.web;

import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.perception.BeginningRound;
import dev.rapport.perception.Lot;
import dev.rapport.perception.PainPoint;
import dev.rapport.perception.PerceptionRound;
import dev.rapport.perception.ReadingPerceptions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
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
class PerceptionsApi {

    private final ReadingPerceptions reading;
    private final BeginningRound beginning;

    PerceptionsApi(ReadingPerceptions reading, BeginningRound beginning) {
        this.reading = reading;
        this.beginning = beginning;
    }

    @Operation(
            summary =
                    "How business, IT and vendor see each other, round by round, the latest first. What fewer than five answered, or what would reveal it, is not measurable and null")
    @GetMapping("/perceptions")
    Listing<PerceptionRound> rounds(
            @Parameter(hidden = true) Person reader,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return reading.rounds(reader, key, Limit.of(limit), cursor);
    }

    /** For what people are asked. */
    record NewRound(@Nullable String why) {}

    @Operation(
            summary =
                    "Begin a round of listening; by the project’s change manager, and only when those who took part in the round before were told what is done")
    @PostMapping("/perceptions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void begin(@Parameter(hidden = true) Person reader, @PathVariable String key, @RequestBody NewRound round) {
        beginning.begin(reader, key, round.why());
    }

    @Operation(summary = "How the interviewees of a round were drawn by lot, with the seed, so that it can be checked")
    @GetMapping("/perceptions/{round}/lot")
    Lot lot(@Parameter(hidden = true) Person reader, @PathVariable String key, @PathVariable String round) {
        return reading.lot(reader, key, round);
    }

    @Operation(summary = "Where it hurts, in words that those who said them have confirmed, without their names")
    @GetMapping("/pain-points")
    Listing<PainPoint> painPoints(
            @Parameter(hidden = true) Person reader,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return reading.painPoints(reader, key, Limit.of(limit), cursor);
    }
}
