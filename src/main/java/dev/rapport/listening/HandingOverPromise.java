package dev.rapport.listening;

import dev.rapport.database.ProjectLock;
import dev.rapport.database.TriedAgain;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.project.Project;
import dev.rapport.project.Projects;
import dev.rapport.project.ReadingProjects;
import dev.rapport.project.Status;
import dev.rapport.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks somebody by name to keep a promise from now on. It stays with who had it, and is marked, until they accept.
 */
@Service
@Transactional
@TriedAgain
public class HandingOverPromise {

    private static final int LONGEST = 2000;

    private final ReadingProjects reading;
    private final ReadingCommitments promises;
    private final Projects projects;
    private final ProjectLock lock;
    private final PeopleOfProject people;
    private final PromiseRecords records;
    private final PromiseRuns runs;

    HandingOverPromise(
            ReadingProjects reading,
            ReadingCommitments promises,
            Projects projects,
            ProjectLock lock,
            PeopleOfProject people,
            PromiseRecords records,
            PromiseRuns runs) {
        this.reading = reading;
        this.promises = promises;
        this.projects = projects;
        this.lock = lock;
        this.people = people;
        this.records = records;
        this.runs = runs;
    }

    /** Whether the person hands promises of the project over. */
    public static boolean mayHandOver(Person reader, Project project) {
        return reader.has(Role.CHANGE_MANAGER) && reader.username().equals(project.changeManager());
    }

    /** @throws Refused when the reader may not, or that person cannot take it */
    public void handOver(Person reader, String key, String id, @Nullable String to, @Nullable String why) {
        lock.take(key);
        Commitment promise = promises.one(reader, key, id).promise();
        Project project = projects.get(key);
        if (!mayHandOver(reader, project)) {
            throw Refused.notAllowed("Only the project’s change manager hands a promise over.");
        }
        if (project.status() == Status.PAUSED) {
            project.requireRunning();
        }
        requireOpen(promise);
        String successor = successor(promise, to);
        String reason = why == null ? "" : why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw Refused.invalid("/why", "Say in up to 2,000 characters why it is handed over.");
        }
        String run = runs.startHandover(promise, reading.whole(reader, key).units(), successor, reader.username());
        records.handedOver(promise, successor, reason, run, reader.username());
    }

    private static void requireOpen(Commitment promise) {
        if (promise.isSettled()) {
            throw Refused.overtaken("This promise is settled. There is nothing to hand over.");
        }
        if (promise.successor() != null) {
            throw Refused.overtaken("This promise is handed over already, and the answer is still to come.");
        }
        if (promise.recipient() == null) {
            throw Refused.overtaken("This promise was made before promises named to whom they are made.");
        }
    }

    private String successor(Commitment promise, @Nullable String to) {
        if (to == null
                || to.equals(promise.holder())
                || to.equals(promise.recipient())
                || !people.of(promise.projectKey()).containsKey(to)) {
            throw Refused.invalid(
                    "/to",
                    "Choose one of the project’s people, but neither who has it now nor the one it is promised to.");
        }
        return to;
    }
}
