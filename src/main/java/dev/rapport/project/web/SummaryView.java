package dev.rapport.project.web;

import dev.rapport.project.NextWave;
import dev.rapport.project.Phase;
import dev.rapport.project.Project;
import dev.rapport.project.ProjectFigure;
import dev.rapport.project.ProjectPromises;
import dev.rapport.project.ProjectWords;
import dev.rapport.project.ReadingSummary;
import dev.rapport.project.Status;
import dev.rapport.tasklist.OpenBallots;
import dev.rapport.tasklist.WorkItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project’s page as the API shows it.
 *
 * @param figures each with its number in words, “unknown” where nobody measured, “not asked yet” where nobody was asked
 * @param waiting what is open, unit by unit; {@code unit} is null for what concerns the whole project
 * @param yours what waits for the caller
 * @param words what the project tells: the latest published message, the sponsor’s latest act, what is collected
 * @param nextWave the wave that goes live next; null where all units go live together, and once the project has ended
 * @param promises how many were kept, broken at least once, are open, and passed their date without a verdict
 */
record SummaryView(
        String key,
        String name,
        String purpose,
        Status status,
        Phase phase,
        LocalDate goLive,
        List<ProjectFigure.Figure> figures,
        List<ReadingSummary.Waiting> waiting,
        Mine yours,
        List<ProjectWords.Words> words,
        @Nullable NextWave nextWave,
        PromiseCounts promises,
        boolean rehearsal) {

    /**
     * What waits for the caller.
     *
     * @param mine how many tasks are theirs, of which {@code tasks} are the first few
     * @param available how many they may take
     * @param escalated how many of others’ are late and were escalated to them
     */
    record Mine(
            long mine, List<YourTask> tasks, long available, long escalated, List<OpenBallots.OpenBallot> ballots) {}

    /** @param due null where it is not due, or the project is paused */
    record YourTask(
            String id,
            String name,
            @Nullable String unit,
            @Nullable String wave,
            @Nullable Instant due) {

        private static YourTask of(WorkItem item) {
            return new YourTask(item.id(), item.name(), item.unit(), item.wave(), item.paused() ? null : item.dueAt());
        }
    }

    /** @param broken promises that were broken at least once, whatever became of them */
    record PromiseCounts(long kept, long broken, long open, long unknown) {}

    static SummaryView of(ReadingSummary.Summary summary) {
        Project project = summary.project();
        ReadingSummary.Yours yours = summary.yours();
        ProjectPromises.Counts counts = summary.promises();
        return new SummaryView(
                project.key(),
                project.name(),
                project.purpose(),
                project.status(),
                project.phase(),
                project.goLive(),
                summary.figures(),
                summary.waiting(),
                new Mine(
                        yours.tasks().total(),
                        yours.tasks().items().stream().map(YourTask::of).toList(),
                        yours.available(),
                        yours.escalated(),
                        yours.ballots()),
                summary.words(),
                summary.nextWave(),
                new PromiseCounts(counts.kept(), counts.broken(), counts.open(), counts.unknown()),
                project.rehearsal());
    }
}
