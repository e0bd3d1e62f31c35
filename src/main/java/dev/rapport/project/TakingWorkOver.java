package dev.rapport.project;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.ReplacingLead;
import dev.rapport.organization.Role;
import dev.rapport.refusal.Refused;
import dev.rapport.tasklist.MovingWork;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was named takes over all that somebody holds in a project, or declines. Afterwards the one who leaves holds nothing
 * there: roles, units, open tasks and promises are the successor's, and so is what runs will ask by name.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TakingWorkOver {

    private final WorkHandovers handovers;
    private final Holdings holdings;
    private final RoleChanges roleChanges;
    private final Projects projects;
    private final People people;
    private final ReplacingLead managers;
    private final MovingWork work;
    private final HandoverRuns runs;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TakingWorkOver(
            WorkHandovers handovers,
            Holdings holdings,
            RoleChanges roleChanges,
            Projects projects,
            People people,
            ReplacingLead managers,
            MovingWork work,
            HandoverRuns runs,
            Clock clock,
            ApplicationEventPublisher events) {
        this.handovers = handovers;
        this.holdings = holdings;
        this.roleChanges = roleChanges;
        this.projects = projects;
        this.people = people;
        this.managers = managers;
        this.work = work;
        this.runs = runs;
        this.clock = clock;
        this.events = events;
    }

    /** @param decision {@code accept} or {@code decline} */
    public void answer(long id, String decision, String words, String by) {
        WorkHandover handover = handovers.get(id);
        if (!by.equals(handover.to())) {
            throw Refused.notAllowed("Only who was named takes somebody’s work over.");
        }
        boolean accepted = decision.equals("accept");
        handovers.ends(
                id, accepted ? WorkHandover.State.TAKEN_OVER : WorkHandover.State.DECLINED, words, clock.instant());
        if (accepted) {
            goes(handover);
        }
        events.publishEvent(new WorkHandoverAnswered(projects.get(handover.projectKey()), handovers.get(id)));
    }

    private void goes(WorkHandover handover) {
        String key = handover.projectKey();
        Holding held = holdings.in(key, handover.from());
        Project project = projects.get(key);
        requireToBe(handover, held, project);
        NamingSuccessor.ROLES.stream()
                .filter(role -> handover.from().equals(NamingSuccessor.holder(project, role)))
                .forEach(role -> projects.nowLeads(key, role, handover.to()));
        held.units().forEach(unit -> managers.replace(unit, handover.from(), handover.to()));
        runs.goesTo(key, handover.from(), handover.to());
        work.personGoes(key, handover.from(), handover.to());
    }

    private void requireToBe(WorkHandover handover, Holding held, Project project) {
        Optional<Person> successor = people.find(handover.to());
        boolean fits = successor.stream()
                .anyMatch(person -> held.roles().stream()
                        .allMatch(role -> Role.of(role).filter(person::has).isPresent()));
        if (!fits) {
            throw Refused.notAllowed("You do not have all the roles here that this needs. Decline, and say so.");
        }
        if (holdings.promisedEachOther(handover.projectKey(), handover.from(), handover.to())) {
            throw Refused.overtaken("You and they promised each other something. Settle that first, or decline.");
        }
        if (holdings.decidesForWhoRaisedIt(handover.projectKey(), handover.from(), handover.to())) {
            throw Refused.overtaken(
                    "You raised a conflict that they are to decide. It has to be decided first, or you decline.");
        }
        if (successor.stream()
                .anyMatch(person -> holdings.decidesAndSuccessorMayNot(project, held, handover.from(), person))) {
            throw Refused.overtaken(
                    "They are to decide a conflict between executives, and you are none here. It has to be"
                            + " decided first, or you decline.");
        }
        if (TwoSides.wouldBeOne(project, handover.from(), handover.to())) {
            throw Refused.overtaken(TwoSides.WHY + " You would be both here, so decline, and say so.");
        }
        if (roleChanges.openIn(handover.projectKey()).stream()
                .anyMatch(open -> open.from().equals(handover.from()))) {
            throw Refused.overtaken(
                    "Somebody else is asked to take a role of theirs over. Wait for that answer first.");
        }
    }

    /** Nobody is asked any more. */
    @EventListener
    void on(ProjectEnded ended) {
        handovers
                .openIn(ended.projectKey())
                .forEach(open -> handovers.ends(open.id(), WorkHandover.State.WITHDRAWN, null, clock.instant()));
    }
}
