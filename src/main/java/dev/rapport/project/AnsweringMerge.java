package dev.rapport.project;

import dev.rapport.database.ProjectLock;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sponsor of the project that goes on agrees to take the other in, or does not. On a yes the other ends in the same
 * moment: its tasks and timers are gone, its promises found a place, what was signed stays there.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AnsweringMerge {

    private final ProjectMerges merges;
    private final Projects projects;
    private final Lifecycles lifecycles;
    private final ProjectLock lock;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AnsweringMerge(
            ProjectMerges merges,
            Projects projects,
            Lifecycles lifecycles,
            ProjectLock lock,
            Clock clock,
            ApplicationEventPublisher events) {
        this.merges = merges;
        this.projects = projects;
        this.lifecycles = lifecycles;
        this.lock = lock;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Refused where the question is not open any more */
    public void answer(long id, boolean agreed, String words, String by) {
        String key = merges.get(id).projectKey();
        lock.take(key);
        ProjectMerge merge = merges.get(id);
        if (!merge.isOpen()) {
            throw Refused.overtaken("This question was taken back. Nothing is merged.");
        }
        ProjectMerge.State state = agreed ? ProjectMerge.State.MERGED : ProjectMerge.State.DECLINED;
        merges.stands(id, state, by, words, clock.instant());
        Project project = projects.get(key);
        Project into = projects.get(merge.into());
        events.publishEvent(new MergeAnswered(project, into, merges.get(id)));
        if (agreed) {
            end(project, into, by);
        }
    }

    private void end(Project project, Project into, String by) {
        String reason = "It went into “" + into.name() + "”.";
        lifecycles.cancel(project.key(), by, reason);
        projects.mergeInto(project.key(), into.key(), project.phase(), clock.instant());
        events.publishEvent(new ProjectEnded(project.key(), Status.MERGED, by, reason));
    }
}
