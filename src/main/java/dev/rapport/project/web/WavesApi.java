package dev.rapport.project.web;

import dev.rapport.organization.Person;
import dev.rapport.project.Postponement;
import dev.rapport.project.PostponingWave;
import dev.rapport.project.ReadingWaves;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
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
@RequestMapping("/api/projects/{key}/waves")
class WavesApi {

    private final ReadingWaves reading;
    private final PostponingWave postponing;

    WavesApi(ReadingWaves reading, PostponingWave postponing) {
        this.reading = reading;
        this.postponing = postponing;
    }

    /** The waves of a project, in the order in which they go live. */
    record WaveList(List<ReadingWaves.Standing> items) {}

    /** The later day, and why. */
    record Later(@Nullable LocalDate to, @Nullable String why) {}

    @Operation(summary = "How far each wave is, and each day on which it was to go live, with who moved it and why")
    @GetMapping
    WaveList list(@Parameter(hidden = true) Person reader, @PathVariable String key) {
        return new WaveList(reading.of(reader, key));
    }

    @Operation(
            summary = "Ask the sponsor to let a wave go live later; by the project’s change manager. The day moves when"
                    + " the sponsor approves, which is a task of theirs",
            description = "Waves are counted from 1; a project that names none has one.")
    @PostMapping("/{wave}/postponements")
    Postponement postpone(
            @Parameter(hidden = true) Person reader,
            @PathVariable String key,
            @PathVariable int wave,
            @RequestBody Later later) {
        return postponing.ask(reader, key, wave, later.to(), later.why());
    }
}
