package dev.rapport.project;

import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how far each wave of a project is and when it was to go live before, for those who see the whole of it. */
@Service
@Transactional(readOnly = true)
public class ReadingWaves {

    private final ReadingProjects reading;
    private final WaveProgress progress;
    private final Postponements postponements;
    private final List<HangsOnWave> hanging;

    ReadingWaves(
            ReadingProjects reading,
            WaveProgress progress,
            Postponements postponements,
            @Lazy List<HangsOnWave> hanging) {
        this.reading = reading;
        this.progress = progress;
        this.postponements = postponements;
        this.hanging = hanging;
    }

    /**
     * A wave as it stands.
     *
     * @param name empty where the project names none
     * @param liveSince when it went live; null before
     * @param hanging what was settled for a day that moved, or is to
     * @param phase {@code prepare}, {@code go-live}, {@code live} for hypercare, {@code closed} after it; null before
     */
    public record Standing(
            int number,
            String name,
            LocalDate goLive,
            List<String> units,
            @Nullable Phase phase,
            @Nullable Instant liveSince,
            List<Postponement> postponements,
            List<HangsOnWave.Hanging> hanging) {}

    /** @throws Refused when there is no such project or the reader may not see all of it */
    public List<Standing> of(Person reader, String projectKey) {
        Project project = reading.whole(reader, projectKey);
        Map<Integer, Phase> reached = progress.of(projectKey);
        Map<Integer, Instant> live = progress.liveSince(projectKey);
        List<Postponement> moved = postponements.of(projectKey);
        return IntStream.rangeClosed(1, project.stages().size())
                .mapToObj(number -> standing(
                        project,
                        number,
                        reached.get(number),
                        live.get(number),
                        moved.stream().filter(one -> one.wave() == number).toList()))
                .toList();
    }

    private Standing standing(
            Project project, int number, @Nullable Phase reached, @Nullable Instant live, List<Postponement> moved) {
        Project.Wave wave = project.stages().get(number - 1);
        return new Standing(
                number,
                wave.name(),
                wave.goLive(),
                wave.units(),
                reached,
                live,
                moved,
                moved.stream()
                        .filter(one -> one.state() != Postponement.State.REFUSED)
                        .flatMap(one -> hanging.stream().flatMap(all -> all.on(project, one).stream()))
                        .distinct()
                        .toList());
    }
}
