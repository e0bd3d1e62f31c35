package dev.rapport.project;

import dev.rapport.database.ProjectLock;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes questions back whose project has come to its end otherwise: nobody is asked about what is over. */
@Component
class WithdrawingMerges {

    private final ProjectMerges merges;
    private final MergeRuns runs;
    private final ProjectLock lock;
    private final Clock clock;

    WithdrawingMerges(ProjectMerges merges, MergeRuns runs, ProjectLock lock, Clock clock) {
        this.merges = merges;
        this.runs = runs;
        this.lock = lock;
        this.clock = clock;
    }

    @EventListener
    void on(ProjectEnded ended) {
        for (ProjectMerge open : merges.openOf(ended.projectKey())) {
            if (open.projectKey().equals(ended.projectKey())) {
                lock.take(open.into());
                merges.runOf(open.id()).ifPresent(run -> runs.end(run, "The project has ended", by(ended)));
            }
            merges.stands(open.id(), ProjectMerge.State.WITHDRAWN, null, null, clock.instant());
        }
    }

    private static String by(ProjectEnded ended) {
        return ended.by() == null ? "" : ended.by();
    }
}
