package dev.rapport.project.web;

import dev.rapport.organization.Person;
import dev.rapport.project.Incident;
import dev.rapport.project.Phase;
import dev.rapport.project.Project;
import dev.rapport.project.ReadingIncidents;
import dev.rapport.project.ReadingProjects;
import dev.rapport.project.RecordingIncidents;
import dev.rapport.project.WaveProgress;
import dev.rapport.web.Names;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page together on what happens after each go-live. */
@Component
class HypercarePages {

    private final ReadingProjects reading;
    private final ReadingIncidents incidents;
    private final WaveProgress progress;
    private final Names names;
    private final Clock clock;
    private final ZoneId zone;

    HypercarePages(
            ReadingProjects reading,
            ReadingIncidents incidents,
            WaveProgress progress,
            Names names,
            Clock clock,
            ZoneId organizationZone) {
        this.reading = reading;
        this.incidents = incidents;
        this.progress = progress;
        this.names = names;
        this.clock = clock;
        this.zone = organizationZone;
    }

    HypercarePage of(Person reader, String key, @Nullable String problem) {
        Project project = reading.whole(reader, key);
        List<Incident> all = incidents.of(reader, key);
        Names.Known known = names.of(all.stream().map(Incident::recordedBy).toList(), List.of());
        Map<Integer, Phase> reached = progress.of(key);
        Map<Integer, Instant> live = progress.liveSince(key);
        return new HypercarePage(
                key,
                project.name(),
                project.rehearsal(),
                RecordingIncidents.may(reader, project),
                IntStream.rangeClosed(1, project.stages().size())
                        .mapToObj(number -> wave(project, number, reached.get(number), live.get(number), all, known))
                        .toList(),
                LocalDate.ofInstant(clock.instant(), zone).toString(),
                problem);
    }

    private static HypercarePage.OfWave wave(
            Project project,
            int number,
            @Nullable Phase reached,
            @Nullable Instant live,
            List<Incident> all,
            Names.Known known) {
        Project.Wave wave = project.stages().get(number - 1);
        List<Incident> own = all.stream().filter(one -> one.wave() == number).toList();
        return new HypercarePage.OfWave(
                number,
                wave.name(),
                wave.goLive().toString(),
                live == null ? "" : live.toString(),
                reached == null ? "" : reached.word(),
                reached != null && reached.compareTo(Phase.LIVE) >= 0,
                own.stream().map(one -> row(one, known)).toList(),
                own.stream().filter(Incident::isOpen).count(),
                own.stream().filter(Incident::blocks).count());
    }

    private static HypercarePage.Row row(Incident one, Names.Known known) {
        return new HypercarePage.Row(
                one.id(),
                one.what(),
                one.since().toString(),
                Objects.requireNonNullElse(one.workaround(), ""),
                one.solvedOn() == null ? "" : one.solvedOn().toString(),
                one.blocks() ? "blocks" : one.isOpen() ? "around" : "solved",
                known.person(one.recordedBy()),
                one.rehearsal());
    }
}
