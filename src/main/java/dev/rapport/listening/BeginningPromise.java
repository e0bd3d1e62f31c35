package dev.rapport.listening;

import dev.rapport.project.Project;
import dev.rapport.project.Projects;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a promise down and starts its playbook, in the act's own transaction: neither exists without the other. */
@Component
class BeginningPromise {

    private final Commitments commitments;
    private final PromiseRuns runs;
    private final Projects projects;
    private final Clock clock;

    BeginningPromise(Commitments commitments, PromiseRuns runs, Projects projects, Clock clock) {
        this.commitments = commitments;
        this.runs = runs;
        this.projects = projects;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    long begin(Commitments.Begun begun, String by) {
        Project project = projects.get(begun.projectKey());
        long id = commitments.add(begun, clock.instant());
        String run = runs.start(
                new PromiseRuns.Beginning(
                        id,
                        project.key(),
                        project.units(),
                        begun.unit(),
                        begun.promisor(),
                        begun.recipient(),
                        begun.askedBy(),
                        begun.own()),
                by);
        commitments.runs(id, run);
        return id;
    }
}
