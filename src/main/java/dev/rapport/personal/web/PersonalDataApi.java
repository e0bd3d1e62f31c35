package dev.rapport.personal.web;

import dev.rapport.organization.Person;
import dev.rapport.personal.AskingAnew;
import dev.rapport.personal.DataAgreement;
import dev.rapport.personal.ReadingAgreement;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Projects")
@RestController
@RequestMapping("/api/projects/{key}/personal-data")
class PersonalDataApi {

    private final ReadingAgreement reading;
    private final AskingAnew asking;

    PersonalDataApi(ReadingAgreement reading, AskingAnew asking) {
        this.reading = reading;
        this.asking = asking;
    }

    /** Why the list is put anew. */
    record Anew(@Nullable String why) {}

    @Operation(
            summary = "Which personal data the project collects, what for, who sees it and how long, and what its"
                    + " employee representative agreed to")
    @GetMapping
    DataAgreement read(@Parameter(hidden = true) Person reader, @PathVariable String key) {
        return reading.of(reader, key);
    }

    @Operation(
            summary = "Put the list to the employee representative anew; by the project’s change manager or the"
                    + " representative. What was agreed holds until they answer")
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@Parameter(hidden = true) Person reader, @PathVariable String key, @RequestBody Anew anew) {
        asking.ask(reader, key, anew.why());
    }
}
