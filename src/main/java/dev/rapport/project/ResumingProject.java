package dev.rapport.project;

import dev.rapport.database.ProjectLock;
import dev.rapport.database.TriedAgain;
import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import dev.rapport.tasklist.DueDates;
import dev.rapport.tasklist.MovingDueDates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a paused project go on where it stood. Spans that timers wait for are longer by the pause, and what is open is due
 * as many business days later as the pause took, so that nobody is late for having been told to wait.
 */
@Service
@Transactional
@TriedAgain
public class ResumingProject {

    private final ReadingProjects reading;
    private final Projects projects;
    private final Pauses pauses;
    private final SponsorsWord word;
    private final ProjectLock lock;
    private final Lifecycles lifecycles;
    private final DueDates dueDates;
    private final MovingDueDates moving;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ResumingProject(
            ReadingProjects reading,
            Projects projects,
            Pauses pauses,
            SponsorsWord word,
            ProjectLock lock,
            Lifecycles lifecycles,
            DueDates dueDates,
            MovingDueDates moving,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reading = reading;
        this.projects = projects;
        this.pauses = pauses;
        this.word = word;
        this.lock = lock;
        this.lifecycles = lifecycles;
        this.dueDates = dueDates;
        this.moving = moving;
        this.clock = clock;
        this.events = events;
    }

    public static boolean may(Person reader, Project project) {
        return project.status() == Status.PAUSED && SponsorsWord.isSponsor(reader, project);
    }

    /** @throws Refused when the reader is not its sponsor, it is not paused, or the reason is missing */
    public void resume(Person reader, String key, String reason) {
        lock.take(key);
        Project project = reading.whole(reader, key);
        word.require(reader, project, "resumes it");
        if (project.status() != Status.PAUSED) {
            throw Refused.overtaken("This project is not paused.");
        }
        String why = word.sign(reader, project, "I let “" + project.name() + "” go on.", reason);
        Pause pause = pauses.now(key).orElseThrow();
        Instant now = clock.instant();
        int days = dueDates.endedBetween(pause.pausedAt(), now);
        pauses.end(key, reader.username(), why, now, days);
        projects.resume(key);
        lifecycles.resume(key, Duration.between(pause.pausedAt(), now), reader.username());
        moving.move(key, days);
        events.publishEvent(new ProjectResumed(project, pause, reader.username(), why, days));
    }
}
