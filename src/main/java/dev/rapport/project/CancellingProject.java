package dev.rapport.project;

import dev.rapport.database.ProjectLock;
import dev.rapport.database.TriedAgain;
import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a project before its time at its sponsor's word, whether or not its charter was signed: its tasks and timers end,
 * who promised something is released. Its records stay.
 */
@Service
@Transactional
@TriedAgain
public class CancellingProject {

    private final ReadingProjects reading;
    private final Projects projects;
    private final SponsorsWord word;
    private final ProjectLock lock;
    private final Lifecycles lifecycles;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CancellingProject(
            ReadingProjects reading,
            Projects projects,
            SponsorsWord word,
            ProjectLock lock,
            Lifecycles lifecycles,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reading = reading;
        this.projects = projects;
        this.word = word;
        this.lock = lock;
        this.lifecycles = lifecycles;
        this.clock = clock;
        this.events = events;
    }

    public static boolean may(Person reader, Project project) {
        return isThere(project) && SponsorsWord.isSponsor(reader, project);
    }

    private static boolean isThere(Project project) {
        return project.status() == Status.RUNNING || project.status() == Status.PAUSED;
    }

    /** @throws Refused when the reader is not its sponsor, it came to its end, or the reason is missing */
    public void cancel(Person reader, String key, String reason) {
        lock.take(key);
        Project project = reading.whole(reader, key);
        word.require(reader, project, "cancels it");
        if (!isThere(project)) {
            project.requireRunning();
        }
        String why = word.sign(reader, project, statement(project), reason);
        lifecycles.cancel(key, reader.username(), why);
        projects.end(key, Status.CANCELLED, project.phase(), clock.instant());
        events.publishEvent(new ProjectEnded(key, Status.CANCELLED, reader.username(), why));
    }

    private static String statement(Project project) {
        return "I cancel “" + project.name() + "”, and release everybody from what is still promised in it.";
    }
}
