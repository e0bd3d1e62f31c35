package dev.rapport.project;

import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how far each wave of a project is and when it was to go live before, for those who see the whole of it. */
@Service
@Transactional(readOnly = true)
public class ReadingWaves {

    private final ReadingProjects reading;
    private final WaveProgress progress;
    private final Postponements postponements;

    ReadingWaves(ReadingProjects reading, WaveProgress progress, Postponements postponements) {
        this.reading = reading;
        this.progress = progress;
        this.postponements = postponements;
    }

    /**
     * A wave as it stands.
     *
     * @param name empty where the project names none
     * @param phase {@code prepare}, {@code go-live}, {@code live} for hypercare, {@code closed} after it; null before
     */
    public record Standing(
            int number,
            String name,
            LocalDate goLive,
            List<String> units,
            @Nullable Phase phase,
            List<Postponement> postponements) {}

    /** @throws Refused when there is no such project or the reader may not see all of it */
    public List<Standing> of(Person reader, String projectKey) {
        Project project = reading.whole(reader, projectKey);
        Map<Integer, Phase> reached = progress.of(projectKey);
        List<Postponement> moved = postponements.of(projectKey);
        return IntStream.rangeClosed(1, project.stages().size())
                .mapToObj(number -> standing(project.stages().get(number - 1), number, reached, moved))
                .toList();
    }

    private static Standing standing(
            Project.Wave wave, int number, Map<Integer, Phase> reached, List<Postponement> moved) {
        return new Standing(
                number,
                wave.name(),
                wave.goLive(),
                wave.units(),
                reached.get(number),
                moved.stream().filter(one -> one.wave() == number).toList());
    }
}
