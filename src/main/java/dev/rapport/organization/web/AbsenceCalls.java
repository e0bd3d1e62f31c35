package dev.rapport.organization.web;

import dev.rapport.organization.Absence;
import dev.rapport.organization.DecliningSubstitution;
import dev.rapport.organization.EndingAbsence;
import dev.rapport.organization.NewAbsence;
import dev.rapport.organization.Person;
import dev.rapport.organization.ReadingAbsences;
import dev.rapport.organization.SayingAbsence;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "Absence", description = "Who is away, and who stands in for them")
class AbsenceCalls {

    private final ReadingAbsences reading;
    private final SayingAbsence saying;
    private final EndingAbsence ending;
    private final DecliningSubstitution declining;

    AbsenceCalls(ReadingAbsences reading, SayingAbsence saying, EndingAbsence ending, DecliningSubstitution declining) {
        this.reading = reading;
        this.saying = saying;
        this.ending = ending;
        this.declining = declining;
    }

    @GetMapping("/me/absences")
    @Operation(summary = "My absences, past ones too, and where I stand in for others")
    ReadingAbsences.Kept mine(@Parameter(hidden = true) Person reader) {
        return reading.of(reader, reader.username());
    }

    @PostMapping("/me/absences")
    @Operation(
            summary = "Says that I am absent, and who stands in",
            description = "from and to: days, both included, in the organization's zone. substitute: a username.")
    Absence say(@Parameter(hidden = true) Person reader, @RequestBody NewAbsence absence) {
        return saying.say(reader, reader.username(), null, absence);
    }

    @PutMapping("/me/absences/{absence}")
    @Operation(summary = "Changes days or substitute of an absence that is not over")
    Absence change(
            @Parameter(hidden = true) Person reader,
            @PathVariable("absence") long id,
            @RequestBody NewAbsence absence) {
        return saying.say(reader, reader.username(), id, absence);
    }

    @PostMapping("/me/absences/{absence}/end")
    @Operation(summary = "Ends my absence now: the work is mine alone again")
    Absence end(@Parameter(hidden = true) Person reader, @PathVariable("absence") long id) {
        return ending.end(reader, reader.username(), id);
    }

    @PostMapping("/me/absences/{absence}/decline")
    @Operation(summary = "Says that I do not stand in there")
    Absence decline(@Parameter(hidden = true) Person reader, @PathVariable("absence") long id) {
        return declining.decline(reader, id);
    }

    @GetMapping("/people/{username}/absences")
    @Operation(summary = "A person's absences; for administrators and auditors")
    ReadingAbsences.Kept of(@Parameter(hidden = true) Person reader, @PathVariable String username) {
        return reading.of(reader, username);
    }

    @PostMapping("/people/{username}/absences")
    @Operation(
            summary = "Says for somebody that they are absent; for administrators",
            description = "As for oneself, and reason: why it is entered for them, such as who asked; they read it.")
    Absence say(
            @Parameter(hidden = true) Person reader, @PathVariable String username, @RequestBody NewAbsence absence) {
        return saying.say(reader, username, null, absence);
    }

    @PutMapping("/people/{username}/absences/{absence}")
    @Operation(summary = "Changes a person's absence; for administrators")
    Absence change(
            @Parameter(hidden = true) Person reader,
            @PathVariable String username,
            @PathVariable("absence") long id,
            @RequestBody NewAbsence absence) {
        return saying.say(reader, username, id, absence);
    }

    @PostMapping("/people/{username}/absences/{absence}/end")
    @Operation(summary = "Ends a person's absence now; for administrators")
    Absence end(
            @Parameter(hidden = true) Person reader, @PathVariable String username, @PathVariable("absence") long id) {
        return ending.end(reader, username, id);
    }
}
