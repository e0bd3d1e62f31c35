package dev.rapport.perception.web;

import dev.rapport.organization.Person;
import dev.rapport.perception.Answers;
import dev.rapport.perception.BallotPaper;
import dev.rapport.perception.CastingBallot;
import dev.rapport.perception.ReadingBallot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Projects")
@RestController
@RequestMapping("/api/projects/{key}/ballot")
class BallotApi {

    private final ReadingBallot reading;
    private final CastingBallot casting;

    BallotApi(ReadingBallot reading, CastingBallot casting) {
        this.reading = reading;
        this.casting = casting;
    }

    @Operation(summary = "What the caller is asked in the project’s latest round; nobody else’s ballot can be seen")
    @GetMapping
    BallotPaper paper(@Parameter(hidden = true) Person reader, @PathVariable String key) {
        return reading.of(reader, key);
    }

    @Operation(
            summary =
                    "Cast the caller’s ballot, once. It is added to a sealed sum and cannot be seen again; an Idempotency-Key is not kept with it")
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cast(@Parameter(hidden = true) Person reader, @PathVariable String key, @RequestBody Answers answers) {
        casting.cast(reader, key, answers);
    }
}
