package dev.rapport.project;

import dev.rapport.database.ProjectLock;
import dev.rapport.database.TriedAgain;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a project before its time. Its records stay. */
@Service
@Transactional
@TriedAgain
public class CancellingProject {

    private static final int LONGEST_REASON = 2000;

    private final ReadingProjects reading;
    private final Projects projects;
    private final ProjectLock lock;
    private final Lifecycles lifecycles;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CancellingProject(
            ReadingProjects reading,
            Projects projects,
            ProjectLock lock,
            Lifecycles lifecycles,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reading = reading;
        this.projects = projects;
        this.lock = lock;
        this.lifecycles = lifecycles;
        this.clock = clock;
        this.events = events;
    }

    public void cancel(Person reader, String key, String reason) {
        lock.take(key);
        Project project = reading.whole(reader, key);
        if (!reader.has(Role.CHANGE_MANAGER) || !reader.username().equals(project.changeManager())) {
            throw Refused.notAllowed("Only the project's change manager cancels it.");
        }
        if (project.status() != Status.PAUSED) {
            project.requireRunning();
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refused.invalid("/reason", "A reason of up to " + LONGEST_REASON + " characters is needed.");
        }
        lifecycles.cancel(key, reader.username(), reason);
        projects.end(key, Status.CANCELLED, project.phase(), clock.instant());
        events.publishEvent(new ProjectEnded(key, Status.CANCELLED, reader.username(), reason));
    }
}
