package dev.rapport.project;

import dev.rapport.database.ProjectLock;
import dev.rapport.database.TriedAgain;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the sponsor to let a wave go live later. The day stands in the charter that was signed, so it moves with the
 * sponsor's approval and not before.
 */
@Service
@Transactional
@TriedAgain
public class PostponingWave {

    private static final int LONGEST = 2000;

    private final ReadingProjects reading;
    private final WaveProgress progress;
    private final Postponements postponements;
    private final WaveRuns runs;
    private final ProjectLock lock;
    private final Clock clock;

    PostponingWave(
            ReadingProjects reading,
            WaveProgress progress,
            Postponements postponements,
            WaveRuns runs,
            ProjectLock lock,
            Clock clock) {
        this.reading = reading;
        this.progress = progress;
        this.postponements = postponements;
        this.runs = runs;
        this.lock = lock;
        this.clock = clock;
    }

    public static boolean may(Person reader, Project project) {
        return project.status() == Status.RUNNING && leads(reader, project);
    }

    private static boolean leads(Person reader, Project project) {
        return reader.has(Role.CHANGE_MANAGER) && reader.username().equals(project.changeManager());
    }

    /** @throws Refused when the reader may not, the wave is live or waits for an answer, or a value needs a correction */
    public Postponement ask(Person reader, String key, int wave, @Nullable LocalDate to, @Nullable String why) {
        lock.take(key);
        Project project = reading.whole(reader, key);
        if (!leads(reader, project)) {
            throw Refused.notAllowed("Only the project’s change manager asks to postpone a wave.");
        }
        project.requireRunning();
        Project.Wave now = project.stage(wave).orElseThrow(() -> Refused.notFound("wave"));
        requireOpen(key, wave);
        LocalDate day = day(project, wave, now, to);
        String reason = why == null ? "" : why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw Refused.invalid("/why", "Say in up to 2,000 characters why it goes live later.");
        }
        postponements.ask(key, wave, now.goLive(), day, reason, reader.username(), clock.instant());
        Postponement asked = postponements.openOf(key, wave).orElseThrow();
        runs.askSponsor(asked, now.units(), reader.username());
        return asked;
    }

    private void requireOpen(String key, int wave) {
        Phase reached = progress.of(key).get(wave);
        if (reached == null) {
            throw Refused.overtaken("This wave has not begun. Its day moves once the charter is agreed.");
        }
        if (reached.compareTo(Phase.LIVE) >= 0) {
            throw Refused.overtaken("This wave is live already.");
        }
        if (postponements.openOf(key, wave).isPresent()) {
            throw Refused.overtaken("The sponsor has not answered whether this wave is postponed.");
        }
    }

    private static LocalDate day(Project project, int wave, Project.Wave now, @Nullable LocalDate to) {
        if (to == null || !to.isAfter(now.goLive()) || to.getYear() > 2199) {
            throw Refused.invalid("/to", "A day after " + Wording.date(now.goLive()) + " is needed.");
        }
        LocalDate later = to;
        project.stage(wave + 1).filter(next -> later.isAfter(next.goLive())).ifPresent(next -> {
            throw Refused.invalid(
                    "/to",
                    "The wave “" + next.name() + "” comes after it and goes live on " + Wording.date(next.goLive())
                            + ". Postpone that one first.");
        });
        return later;
    }
}
