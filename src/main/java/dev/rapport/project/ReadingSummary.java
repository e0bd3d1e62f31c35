package dev.rapport.project;

import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.refusal.Refused;
import dev.rapport.tasklist.FindingWork;
import dev.rapport.tasklist.OpenBallots;
import dev.rapport.tasklist.OpenWork;
import dev.rapport.tasklist.Scope;
import dev.rapport.tasklist.UnitLoad;
import dev.rapport.tasklist.WorkItem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sums a project up for those who see the whole of it. Its one page and its call say the same, since both ask here. */
@Service
@Transactional(readOnly = true)
public class ReadingSummary {

    private static final int FIRST_TASKS = 5;

    private final ReadingProjects reading;
    private final OpenWork work;
    private final FindingWork finding;
    private final List<OpenBallots> ballots;
    private final List<ProjectFigure> figures;
    private final List<ProjectWords> words;
    private final List<ProjectPromises> promises;
    private final ReadingNextWaves waves;
    private final Clock clock;

    ReadingSummary(
            ReadingProjects reading,
            OpenWork work,
            FindingWork finding,
            List<OpenBallots> ballots,
            List<ProjectFigure> figures,
            List<ProjectWords> words,
            List<ProjectPromises> promises,
            ReadingNextWaves waves,
            Clock clock) {
        this.reading = reading;
        this.work = work;
        this.finding = finding;
        this.ballots = ballots;
        this.figures = figures;
        this.words = words;
        this.promises = promises;
        this.waves = waves;
        this.clock = clock;
    }

    /** @param nextWave null where all units go live together, and once the project has ended */
    public record Summary(
            Project project,
            List<ProjectFigure.Figure> figures,
            List<Waiting> waiting,
            Yours yours,
            List<ProjectWords.Words> words,
            @Nullable NextWave nextWave,
            ProjectPromises.Counts promises) {}

    /**
     * What is open for one unit.
     *
     * @param unit null for what concerns the whole project
     * @param nextDue null while the project is paused: then nothing is due
     * @param waitsFor usernames of those who have the work; empty where somebody may still take it
     */
    public record Waiting(
            @Nullable String unit, long open, @Nullable Instant nextDue, boolean late, List<String> waitsFor) {}

    /**
     * What the project waits for from the reader.
     *
     * @param tasks the first few of theirs, and how many there are
     * @param available how many they may take
     * @param escalated how many of others’ are late and were escalated to them
     */
    public record Yours(
            Listing<WorkItem> tasks, long available, long escalated, List<OpenBallots.OpenBallot> ballots) {}

    /** @throws Refused when there is no such project or the reader may not see all of it */
    public Summary of(Person reader, String key) {
        Project project = reading.whole(reader, key);
        return new Summary(
                project,
                figures.stream().flatMap(figure -> figure.of(project).stream()).toList(),
                work.byUnit(key).stream().map(load -> waiting(project, load)).toList(),
                yours(reader, key),
                words.stream().flatMap(told -> told.wordsOf(project).stream()).toList(),
                project.endedAt() == null ? waves.of(Set.of(key)).get(key) : null,
                promises.stream()
                        .map(one -> one.countsIn(project))
                        .reduce(ProjectPromises.Counts.NONE, ProjectPromises.Counts::and));
    }

    private Waiting waiting(Project project, UnitLoad load) {
        Instant due = project.status() == Status.PAUSED ? null : load.nextDue();
        return new Waiting(
                load.unit(), load.open(), due, due != null && due.isBefore(clock.instant()), load.waitsFor());
    }

    private Yours yours(Person reader, String key) {
        return new Yours(
                list(reader, Scope.MINE, key),
                list(reader, Scope.AVAILABLE, key).total(),
                list(reader, Scope.ESCALATED, key).total(),
                ballots.stream()
                        .flatMap(all -> all.waitingFor(reader).stream())
                        .filter(one -> one.projectKey().equals(key))
                        .toList());
    }

    private Listing<WorkItem> list(Person reader, Scope scope, String key) {
        return finding.list(reader, scope, key, Limit.of(FIRST_TASKS), null);
    }
}
