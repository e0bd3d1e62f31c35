package dev.rapport.project;

import dev.rapport.organization.People;
import dev.rapport.organization.Role;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who was named takes a role over, asks to realign the charter as they do, or declines. Nobody answers in their place. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TakingRoleOver {

    private final RoleChanges changes;
    private final Projects projects;
    private final HandingOverRole handing;
    private final People people;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TakingRoleOver(
            RoleChanges changes,
            Projects projects,
            HandingOverRole handing,
            People people,
            Clock clock,
            ApplicationEventPublisher events) {
        this.changes = changes;
        this.projects = projects;
        this.handing = handing;
        this.people = people;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param decision {@code accept}, {@code realign} or {@code decline}
     * @param promises ids of promises that they keep as they stand; they are asked for each of the others
     */
    public void answer(long id, String decision, List<String> promises, String words, String by) {
        RoleChange change = changes.get(id);
        if (!by.equals(change.to())) {
            throw Refused.notAllowed("Only who was named takes a role over.");
        }
        Project project = projects.get(change.projectKey());
        RoleChange.State state = state(decision);
        if (state == RoleChange.State.REALIGNING) {
            requireToRealign(change, project);
        }
        changes.answered(
                change, state, words, state == RoleChange.State.DECLINED ? List.of() : ids(promises), clock.instant());
        RoleChange answered = changes.get(id);
        if (state != RoleChange.State.DECLINED) {
            goesTo(answered, by);
        }
        events.publishEvent(new SuccessorAnswered(project, answered));
    }

    private static List<Long> ids(List<String> promises) {
        return promises.stream().map(Long::valueOf).toList();
    }

    private static RoleChange.State state(String decision) {
        return switch (decision) {
            case "accept" -> RoleChange.State.TAKEN_OVER;
            case "realign" -> RoleChange.State.REALIGNING;
            default -> RoleChange.State.DECLINED;
        };
    }

    private static void requireToRealign(RoleChange change, Project project) {
        if (!change.is(Role.SPONSOR) && !change.is(Role.CIO)) {
            throw refused("The charter is signed by sponsor and CIO. Accept or decline.");
        }
        if (project.phase() == Phase.ALIGN) {
            throw refused("The charter is still being written. Accept, and write or refuse it yourself.");
        }
        if (project.status() == Status.PAUSED) {
            throw refused("The project is paused. Accept now; a charter is aligned anew only while it goes on.");
        }
    }

    private static Refused refused(String why) {
        return Refused.invalid("/values/decision", why);
    }

    private void goesTo(RoleChange change, String by) {
        Role role = Role.of(change.role()).orElseThrow();
        if (people.find(by).filter(person -> person.has(role)).isEmpty()) {
            throw Refused.notAllowed("You are not " + role.withArticle() + " here any more. Decline.");
        }
        if (TwoSides.wouldBeOne(projects.get(change.projectKey()), role, by)) {
            throw Refused.overtaken(TwoSides.WHY + " You lead the other side by now, so decline.");
        }
        projects.nowLeads(change.projectKey(), role, by);
        if (projects.get(change.projectKey()).status() == Status.RUNNING) {
            handing.handOver(change);
        }
    }
}
