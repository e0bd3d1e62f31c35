package dev.rapport.correspondence.web;

import dev.rapport.correspondence.Message;
import dev.rapport.correspondence.OwnMessages;
import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.refusal.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Messages", description = "What people are told")
@RestController
@RequestMapping("/api/messages")
class MessagesApi {

    private final OwnMessages messages;

    MessagesApi(OwnMessages messages) {
        this.messages = messages;
    }

    /** The newest message that was seen, by its id. */
    record Seen(@Nullable Long upTo) {}

    @Operation(summary = "Your messages, the newest first")
    @GetMapping
    Listing<Message> list(
            @Parameter(hidden = true) Person reader,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return messages.list(reader, Limit.of(limit), cursor);
    }

    @Operation(summary = "Mark a message of yours and all before it as read")
    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@Parameter(hidden = true) Person reader, @RequestBody Seen seen) {
        messages.markRead(reader, needed(seen.upTo()));
    }

    static long needed(@Nullable Long upTo) {
        if (upTo == null) {
            throw Refused.invalid("/upTo", "“upTo” is needed: the id of the newest message that was read.");
        }
        return upTo;
    }
}
