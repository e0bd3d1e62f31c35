package dev.rapport.listening.web;

import dev.rapport.listening.AskedPromise;
import dev.rapport.listening.AskingForPromise;
import dev.rapport.listening.Commitment;
import dev.rapport.listening.HandingOverPromise;
import dev.rapport.listening.PromiseFilter;
import dev.rapport.listening.PromiseStory;
import dev.rapport.listening.ReadingCommitments;
import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
@RequestMapping("/api/projects/{key}/commitments")
class CommitmentsApi {

    private final ReadingCommitments commitments;
    private final AskingForPromise asking;
    private final HandingOverPromise handing;

    CommitmentsApi(ReadingCommitments commitments, AskingForPromise asking, HandingOverPromise handing) {
        this.commitments = commitments;
        this.asking = asking;
        this.handing = handing;
    }

    @Operation(
            summary =
                    "What was promised in a project, to whom, by when and how it stands, in order; those who do not see the project see what they promised or were promised")
    @GetMapping
    Listing<Commitment> list(
            @Parameter(hidden = true) Person reader,
            @PathVariable String key,
            @Parameter(
                            description =
                                    "all, open, kept, broken (at least once), unknown (its date passed without a verdict), declined, released, asked, accepted, claimed or partly")
                    @RequestParam(required = false)
                    @Nullable
                    String state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return commitments.seenBy(reader, key, PromiseFilter.of(state), Limit.of(limit), cursor);
    }

    @Operation(summary = "One promise with its whole story: criterion, claims, verdicts, and every move of its date")
    @GetMapping("/{promise}")
    PromiseStory one(@Parameter(hidden = true) Person reader, @PathVariable String key, @PathVariable String promise) {
        return commitments.one(reader, key, promise);
    }

    /** To whom a promise is handed over, by username, and why. */
    record NewHolder(@Nullable String to, @Nullable String why) {}

    @Operation(
            summary =
                    "Hand a promise over to somebody by name; by the project’s change manager. It stays where it is until they accept")
    @PostMapping("/{promise}/hand-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOver(
            @Parameter(hidden = true) Person reader,
            @PathVariable String key,
            @PathVariable String promise,
            @RequestBody NewHolder holder) {
        handing.handOver(reader, key, promise, holder.to(), holder.why());
    }

    @Operation(summary = "Ask one of a project’s people to promise something; by its change manager, sponsor or CIO")
    @PostMapping
    ResponseEntity<Commitment> ask(
            @Parameter(hidden = true) Person reader, @PathVariable String key, @RequestBody AskedPromise asked) {
        Commitment promise = asking.ask(reader, key, asked);
        return ResponseEntity.created(URI.create("/api/projects/" + key + "/commitments/" + promise.id()))
                .body(promise);
    }
}
