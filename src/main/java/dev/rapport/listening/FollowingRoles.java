package dev.rapport.listening;

import dev.rapport.project.Project;
import dev.rapport.project.Projects;
import dev.rapport.project.RoleChange;
import dev.rapport.project.RoleTakenOver;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives who took a leading role over the promises of who had it that they said to keep, and asks for each of the others: it
 * stays where it is until it is accepted. What was promised to the role is promised to who has it now.
 */
@Component
class FollowingRoles {

    private final Commitments commitments;
    private final PromiseRecords records;
    private final PromiseRuns runs;
    private final KeptFromNowOn kept;
    private final Projects projects;

    FollowingRoles(
            Commitments commitments, PromiseRecords records, PromiseRuns runs, KeptFromNowOn kept, Projects projects) {
        this.commitments = commitments;
        this.records = records;
        this.runs = runs;
        this.kept = kept;
        this.projects = projects;
    }

    @EventListener
    void on(RoleTakenOver taken) {
        RoleChange change = taken.change();
        Project project = projects.get(change.projectKey());
        for (Commitment promise : commitments.unsettled(project.key())) {
            if (isPromisedToRole(promise, change)) {
                isPromisedTo(promise, change);
            }
            if (canGoOn(promise, change)) {
                isHandedOver(promise, change, project);
            }
        }
    }

    private static boolean isPromisedToRole(Commitment promise, RoleChange change) {
        return change.from().equals(promise.recipient())
                && change.role().equals(promise.promisedTo())
                && !change.to().equals(promise.holder())
                && !change.to().equals(promise.promisedBy());
    }

    private void isPromisedTo(Commitment promise, RoleChange change) {
        commitments.isPromisedTo(promise.id(), change.to());
        commitments.runOf(promise.id()).ifPresent(run -> runs.promiseTo(run, change.from(), change.to(), change.to()));
    }

    /** Nobody keeps a promise to themselves, and who is asked already answers first. */
    private static boolean canGoOn(Commitment promise, RoleChange change) {
        return change.from().equals(promise.holder())
                && promise.successor() == null
                && promise.recipient() != null
                && !change.to().equals(promise.recipient());
    }

    private void isHandedOver(Commitment promise, RoleChange change, Project project) {
        String why = "With the role of " + change.title() + ". " + change.why();
        if (change.promisesKept().contains(promise.id())) {
            kept.by(promise, change.from(), change.to(), why, change.namedBy());
            return;
        }
        String run = runs.startHandover(promise, project.units(), change.to(), change.namedBy());
        records.handedOver(promise, change.to(), why, run, change.namedBy());
    }
}
