package dev.rapport.personal;

import dev.rapport.database.ProjectLock;
import dev.rapport.project.Projects;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes who it was, in a project, when the days are over that were agreed. The list says from when they count. What
 * people did in office is no part of it.
 */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class ForgettingPeople {

    private final AgreedLimits agreed;
    private final Projects projects;
    private final ProjectLock lock;
    private final List<Collecting> modules;
    private final DataRuns runs;
    private final Clock clock;

    ForgettingPeople(
            AgreedLimits agreed,
            Projects projects,
            ProjectLock lock,
            List<Collecting> modules,
            @Lazy DataRuns runs,
            Clock clock) {
        this.agreed = agreed;
        this.projects = projects;
        this.lock = lock;
        this.modules = modules;
        this.runs = runs;
        this.clock = clock;
    }

    public void forget(String projectKey) {
        lock.take(projectKey);
        agreed.of(projectKey).map(Limits::retentionDays).ifPresent(days -> {
            Instant before = clock.instant().minus(Duration.ofDays(days));
            Instant end = projects.get(projectKey).endedAt();
            boolean ended = end != null && end.isBefore(before);
            modules.forEach(module -> module.forget(projectKey, before, ended));
            if (ended) {
                runs.forget(projectKey);
            }
        });
    }
}
