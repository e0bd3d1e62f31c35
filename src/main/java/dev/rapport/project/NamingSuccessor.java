package dev.rapport.project;

import dev.rapport.database.ProjectLock;
import dev.rapport.database.TriedAgain;
import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names somebody to take over as sponsor, CIO, IT lead, change manager, process owner, controller or employee
 * representative. The role, its tasks and its promises stay where they are until that person accepts; until then nobody
 * approves the go-live where sponsor, CIO or IT lead changes.
 */
@Service
@Transactional
@TriedAgain
public class NamingSuccessor {

    /** Without whom no project is, and then those that it may do without. */
    public static final List<Role> ROLES = List.of(
            Role.SPONSOR,
            Role.CIO,
            Role.IT_LEAD,
            Role.CHANGE_MANAGER,
            Role.PROCESS_OWNER,
            Role.CONTROLLER,
            Role.EMPLOYEE_REPRESENTATIVE);

    private static final int LONGEST = 2000;

    private final ReadingProjects reading;
    private final RoleChanges changes;
    private final WorkHandovers handovers;
    private final RoleRuns runs;
    private final ProjectLock lock;
    private final People people;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    NamingSuccessor(
            ReadingProjects reading,
            RoleChanges changes,
            WorkHandovers handovers,
            RoleRuns runs,
            ProjectLock lock,
            People people,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reading = reading;
        this.changes = changes;
        this.handovers = handovers;
        this.runs = runs;
        this.lock = lock;
        this.people = people;
        this.clock = clock;
        this.events = events;
    }

    /** Whether the person names successors in the project: its change manager and its sponsor do until it ends. */
    public static boolean may(Person reader, Project project) {
        return project.endedAt() == null && names(reader, project);
    }

    private static boolean names(Person reader, Project project) {
        boolean leads = reader.has(Role.CHANGE_MANAGER) && reader.username().equals(project.changeManager());
        return leads || SponsorsWord.isSponsor(reader, project);
    }

    /**
     * An earlier question for that role that nobody has answered is taken back.
     *
     * @param role the key of the role
     * @param to the username of who is to take it over
     * @throws Refused when the reader may not, or a value needs a correction
     */
    public RoleChange name(
            Person reader, String key, @Nullable String role, @Nullable String to, @Nullable String why) {
        lock.take(key);
        Project project = reading.whole(reader, key);
        if (!names(reader, project)) {
            throw Refused.notAllowed("The project’s change manager and its sponsor name who takes a role over.");
        }
        if (project.endedAt() != null) {
            project.requireRunning();
        }
        Role wanted = role(role);
        String holder = holder(project, wanted);
        if (holder == null) {
            throw Refused.invalid(
                    "/role", "The project has no " + wanted.title() + ", so there is nothing to take over.");
        }
        Person successor = successor(reader, wanted, holder, to);
        if (TwoSides.wouldBeOne(project, wanted, successor.username())) {
            throw Refused.invalid("/to", TwoSides.WHY + " Choose somebody else.");
        }
        String reason = why == null ? "" : why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw Refused.invalid("/why", "Say in up to 2,000 characters why it goes to somebody else.");
        }
        requireNotHandedOver(key, holder);
        changes.openIn(key).stream().filter(open -> open.is(wanted)).forEach(open -> withdraw(open, reader));
        return ask(project, wanted, holder, successor, reason, reader);
    }

    private void requireNotHandedOver(String key, String holder) {
        if (handovers.openIn(key).stream().anyMatch(open -> open.from().equals(holder))) {
            throw Refused.overtaken(
                    "Somebody is asked already to take over all that who has this role holds here. Wait for the answer.");
        }
    }

    private static Role role(@Nullable String key) {
        return Role.of(String.valueOf(key))
                .filter(ROLES::contains)
                .orElseThrow(() -> Refused.invalid(
                        "/role",
                        "Choose sponsor, cio, it-lead, change-manager, process-owner, controller or employee-representative:"
                                + " the role it is about."));
    }

    /** Null where nobody is appointed. */
    static @Nullable String holder(Project project, Role role) {
        return switch (role) {
            case SPONSOR -> project.sponsor();
            case CIO -> project.cio();
            case IT_LEAD -> project.itLead();
            case PROCESS_OWNER -> project.processOwner();
            case CONTROLLER -> project.controller();
            case EMPLOYEE_REPRESENTATIVE -> project.employeeRepresentative();
            default -> project.changeManager();
        };
    }

    private Person successor(Person reader, Role role, String holder, @Nullable String to) {
        Person successor = people.find(String.valueOf(to))
                .filter(people::isActive)
                .filter(person -> person.has(role))
                .filter(person -> !person.username().equals(holder))
                .orElseThrow(() -> Refused.invalid(
                        "/to", "Choose somebody else with access who is " + role.withArticle() + " here."));
        if (successor.username().equals(reader.username())) {
            throw Refused.invalid("/to", "Nobody names themselves. Let somebody else name you.");
        }
        return successor;
    }

    private void withdraw(RoleChange open, Person by) {
        if (open.state() == RoleChange.State.REALIGNING) {
            throw Refused.overtaken(
                    "The charter is being aligned anew after the last change. Let that come to its end first.");
        }
        changes.runOf(open.id()).ifPresent(run -> runs.end(run, "Somebody else is named", by.username()));
        changes.stands(open, RoleChange.State.WITHDRAWN, clock.instant());
    }

    private RoleChange ask(Project project, Role role, String holder, Person successor, String why, Person by) {
        long id = changes.ask(project.key(), role, holder, successor.username(), why, by.username(), clock.instant());
        changes.runs(id, runs.start(changes.get(id), project.units(), by.username()));
        RoleChange change = changes.get(id);
        events.publishEvent(new SuccessorNamed(project, change));
        return change;
    }
}
