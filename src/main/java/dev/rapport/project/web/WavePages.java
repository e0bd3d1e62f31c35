package dev.rapport.project.web;

import dev.rapport.organization.Person;
import dev.rapport.project.Phase;
import dev.rapport.project.Postponement;
import dev.rapport.project.PostponingWave;
import dev.rapport.project.Project;
import dev.rapport.project.ReadingProjects;
import dev.rapport.project.ReadingWaves;
import dev.rapport.web.Names;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page together on when each wave goes live. */
@Component
class WavePages {

    private final ReadingProjects reading;
    private final ReadingWaves waves;
    private final Names names;

    WavePages(ReadingProjects reading, ReadingWaves waves, Names names) {
        this.reading = reading;
        this.waves = waves;
        this.names = names;
    }

    WavesPage of(Person reader, String key, @Nullable String problem) {
        Project project = reading.whole(reader, key);
        List<ReadingWaves.Standing> all = waves.of(reader, key);
        Names.Known known = names.of(
                all.stream()
                        .flatMap(wave -> wave.postponements().stream())
                        .map(Postponement::askedBy)
                        .toList(),
                all.stream().flatMap(wave -> wave.units().stream()).toList());
        boolean may = PostponingWave.may(reader, project);
        return new WavesPage(
                key,
                project.name(),
                project.rehearsal(),
                all.stream().map(wave -> wave(wave, may, known)).toList(),
                problem);
    }

    private static WavesPage.OfWave wave(ReadingWaves.Standing wave, boolean may, Names.Known known) {
        Phase phase = wave.phase();
        boolean asked = wave.postponements().stream().anyMatch(one -> one.state() == Postponement.State.ASKED);
        return new WavesPage.OfWave(
                wave.number(),
                wave.name(),
                wave.goLive().toString(),
                wave.liveSince() == null ? "" : wave.liveSince().toString(),
                wave.units().stream().map(known::unit).collect(Collectors.joining(", ")),
                phase == null ? "" : phase.word(),
                wave.postponements().stream().map(one -> moved(one, known)).toList(),
                wave.hanging().stream()
                        .map(one -> new WavesPage.Hanging(one.what(), one.text()))
                        .toList(),
                may && !asked && phase != null && phase.compareTo(Phase.LIVE) < 0);
    }

    private static WavesPage.Moved moved(Postponement one, Names.Known known) {
        return new WavesPage.Moved(
                one.from().toString(),
                one.to().toString(),
                one.why(),
                known.person(one.askedBy()),
                one.askedAt().toString(),
                one.state().word(),
                Objects.requireNonNullElse(one.words(), ""),
                one.rehearsal());
    }
}
