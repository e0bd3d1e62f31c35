package dev.rapport.project;

import dev.rapport.database.ProjectLock;
import dev.rapport.database.TriedAgain;
import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a project stand still at its sponsor's word: no timer fires, nobody is reminded, nothing counts as late, and what
 * is open waits as it is until {@link ResumingProject}.
 */
@Service
@Transactional
@TriedAgain
public class PausingProject {

    private final ReadingProjects reading;
    private final Projects projects;
    private final Pauses pauses;
    private final SponsorsWord word;
    private final ProjectLock lock;
    private final Lifecycles lifecycles;
    private final Clock clock;
    private final ZoneId zone;
    private final ApplicationEventPublisher events;

    PausingProject(
            ReadingProjects reading,
            Projects projects,
            Pauses pauses,
            SponsorsWord word,
            ProjectLock lock,
            Lifecycles lifecycles,
            Clock clock,
            ZoneId organizationZone,
            ApplicationEventPublisher events) {
        this.reading = reading;
        this.projects = projects;
        this.pauses = pauses;
        this.word = word;
        this.lock = lock;
        this.lifecycles = lifecycles;
        this.clock = clock;
        this.zone = organizationZone;
        this.events = events;
    }

    public static boolean may(Person reader, Project project) {
        return project.status() == Status.RUNNING && SponsorsWord.isSponsor(reader, project);
    }

    /** @throws Refused when the reader is not its sponsor, it does not run, or the reason is missing */
    public void pause(Person reader, String key, String reason) {
        lock.take(key);
        Project project = reading.whole(reader, key);
        word.require(reader, project, "pauses it");
        project.requireRunning();
        String why = word.sign(reader, project, "I pause “" + project.name() + "”.", reason);
        Instant now = clock.instant();
        pauses.begin(key, reader.username(), why, now);
        projects.pause(key, LocalDate.ofInstant(now, zone));
        lifecycles.pause(key, reader.username());
        events.publishEvent(new ProjectPaused(project, reader.username(), why));
    }
}
