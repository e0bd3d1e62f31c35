package dev.rapport.alignment;

import dev.rapport.database.ProjectLock;
import dev.rapport.database.TriedAgain;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.project.Phase;
import dev.rapport.project.Project;
import dev.rapport.project.ReadingProjects;
import dev.rapport.project.Status;
import dev.rapport.refusal.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds a checkpoint by hand, before its day: the next one is then counted from this one. */
@Service
@Transactional
@TriedAgain
public class HoldingCheckpoint {

    private static final int MOST = 10;

    private final ReadingProjects reading;
    private final ProjectLock lock;
    private final Checkpoints checkpoints;
    private final Executives executives;
    private final AlignmentRuns runs;
    private final BeginningCheckpoint beginning;

    HoldingCheckpoint(
            ReadingProjects reading,
            ProjectLock lock,
            Checkpoints checkpoints,
            Executives executives,
            AlignmentRuns runs,
            BeginningCheckpoint beginning) {
        this.reading = reading;
        this.lock = lock;
        this.checkpoints = checkpoints;
        this.executives = executives;
        this.runs = runs;
        this.beginning = beginning;
    }

    public static boolean may(Person reader, Project project) {
        return project.status() == Status.RUNNING && leads(reader, project);
    }

    static boolean leads(Person reader, Project project) {
        return reader.has(Role.CHANGE_MANAGER) && reader.username().equals(project.changeManager());
    }

    /**
     * @param further usernames of executives beside sponsor and CIO
     * @throws Refused when the reader may not, the charter is not signed, or the one before is not over
     */
    public Checkpoint hold(Person reader, String key, List<String> further) {
        lock.take(key);
        Project project = reading.whole(reader, key);
        if (!leads(reader, project)) {
            throw Refused.notAllowed("Only the project’s change manager holds a checkpoint by hand.");
        }
        project.requireRunning();
        if (further.size() > MOST) {
            throw Refused.invalid("/executives", "Name " + MOST + " people at most.");
        }
        executives.require(further);
        if (project.phase() == Phase.ALIGN) {
            throw Refused.overtaken("The charter is not signed yet. The first checkpoint begins with its signature.");
        }
        Optional<Checkpoint> before = checkpoints.latest(key);
        if (before.filter(one -> !one.over()).isPresent()) {
            throw Refused.overtaken("Checkpoint " + before.get().number()
                    + " is not over: not everybody has agreed to it. The next one waits for that, or for its day.");
        }
        before.flatMap(one -> checkpoints.runOf(one.id()))
                .ifPresent(run -> runs.end(run, "The next checkpoint is held by hand", reader.username()));
        Checkpoint begun = beginning.begin(project, further, reader.username());
        return checkpoints.get(begun.id()).seenBy(reader.username());
    }
}
