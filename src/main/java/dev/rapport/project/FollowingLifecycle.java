package dev.rapport.project;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a project's row in step with its process. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FollowingLifecycle {

    private final Projects projects;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FollowingLifecycle(Projects projects, Clock clock, ApplicationEventPublisher events) {
        this.projects = projects;
        this.clock = clock;
        this.events = events;
    }

    /** Entering the same phase again, as each of several units does, changes nothing. */
    public void enter(String projectKey, Phase phase) {
        if (projects.enter(projectKey, phase)) {
            events.publishEvent(new PhaseReached(projectKey, phase));
        }
    }

    public void close(String projectKey) {
        projects.end(projectKey, Status.ENDED, Phase.CLOSED, clock.instant());
        events.publishEvent(new ProjectEnded(projectKey, Status.ENDED, null, null));
    }

    public void keepClosing(String projectKey, String summary) {
        projects.keepClosing(projectKey, summary);
    }
}
