package dev.rapport.alignment;

import dev.rapport.database.ProjectLock;
import dev.rapport.database.TriedAgain;
import dev.rapport.organization.Person;
import dev.rapport.project.Project;
import dev.rapport.project.ReadingProjects;
import dev.rapport.project.Status;
import dev.rapport.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a conflict from what a checkpoint shows: any of its executives does, and the project's change manager. */
@Service
@Transactional
@TriedAgain
public class RaisingConflict {

    private final ReadingProjects reading;
    private final ProjectLock lock;
    private final Checkpoints checkpoints;
    private final BeginningConflict beginning;

    RaisingConflict(ReadingProjects reading, ProjectLock lock, Checkpoints checkpoints, BeginningConflict beginning) {
        this.reading = reading;
        this.lock = lock;
        this.checkpoints = checkpoints;
        this.beginning = beginning;
    }

    static boolean may(Person reader, Project project, @Nullable Checkpoint latest) {
        return project.status() == Status.RUNNING && raises(reader, project, latest);
    }

    private static boolean raises(Person reader, Project project, @Nullable Checkpoint latest) {
        return HoldingCheckpoint.leads(reader, project) || (latest != null && latest.asks(reader.username()));
    }

    /**
     * @param owner the username of who decides it
     * @param decideBy by which day, such as {@code 2031-03-12}
     * @throws Refused when the reader may not, nothing was revealed yet, or a value needs a correction
     */
    public Conflict raise(
            Person reader, String key, @Nullable String about, @Nullable String owner, @Nullable String decideBy) {
        lock.take(key);
        Project project = reading.whole(reader, key);
        Checkpoint latest = checkpoints.of(key).stream()
                .filter(Checkpoint::revealed)
                .findFirst()
                .orElse(null);
        if (!raises(reader, project, latest)) {
            throw Refused.notAllowed(
                    "The project’s change manager and the executives of its checkpoint raise conflicts.");
        }
        project.requireRunning();
        if (latest == null) {
            throw Refused.overtaken("No checkpoint was revealed yet. A conflict comes from what one shows.");
        }
        return beginning.begin(
                project, latest, new BeginningConflict.Raised(about, owner, decideBy), "", reader.username());
    }
}
