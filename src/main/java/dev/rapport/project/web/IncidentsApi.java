package dev.rapport.project.web;

import dev.rapport.organization.Person;
import dev.rapport.project.Incident;
import dev.rapport.project.ReadingIncidents;
import dev.rapport.project.RecordingIncidents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Projects")
@RestController
@RequestMapping("/api/projects/{key}")
class IncidentsApi {

    private final ReadingIncidents reading;
    private final RecordingIncidents recording;

    IncidentsApi(ReadingIncidents reading, RecordingIncidents recording) {
        this.reading = reading;
        this.recording = recording;
    }

    /** What went wrong after each go-live. */
    record IncidentList(List<Incident> items) {}

    @Operation(summary = "What went wrong after each go-live, with the way around it and when it was solved")
    @GetMapping("/incidents")
    IncidentList list(@Parameter(hidden = true) Person reader, @PathVariable String key) {
        return new IncidentList(reading.of(reader, key));
    }

    @Operation(
            summary = "Record what goes wrong in a wave that is live; by the project’s process owner or IT lead",
            description = "Waves are counted from 1; a project that names none has one.")
    @PostMapping("/waves/{wave}/incidents")
    Incident record(
            @Parameter(hidden = true) Person reader,
            @PathVariable String key,
            @PathVariable int wave,
            @RequestBody RecordingIncidents.Said incident) {
        return recording.record(reader, key, wave, incident);
    }

    @Operation(
            summary = "Say how people work around an incident, or since when it is solved; by the project’s process"
                    + " owner or IT lead")
    @PostMapping("/incidents/{incident}")
    Incident change(
            @Parameter(hidden = true) Person reader,
            @PathVariable String key,
            @PathVariable long incident,
            @RequestBody RecordingIncidents.Said said) {
        return recording.change(reader, key, incident, said);
    }
}
