package dev.rapport.project;

import dev.rapport.database.ProjectLock;
import dev.rapport.database.TriedAgain;
import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names in one act who takes over all that somebody holds: tasks, roles, units and promises, in each running project. They
 * are asked once for each project; until they accept there, everything stays where it is.
 */
@Service
@Transactional
@TriedAgain
public class HandingOverEverything {

    private static final int LONGEST = 2000;

    private final Holdings holdings;
    private final WorkHandovers handovers;
    private final RoleChanges roleChanges;
    private final Projects projects;
    private final HandoverRuns runs;
    private final ProjectLock lock;
    private final People people;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HandingOverEverything(
            Holdings holdings,
            WorkHandovers handovers,
            RoleChanges roleChanges,
            Projects projects,
            HandoverRuns runs,
            ProjectLock lock,
            People people,
            Clock clock,
            ApplicationEventPublisher events) {
        this.holdings = holdings;
        this.handovers = handovers;
        this.roleChanges = roleChanges;
        this.projects = projects;
        this.runs = runs;
        this.lock = lock;
        this.people = people;
        this.clock = clock;
        this.events = events;
    }

    /** Whether the reader hands anybody's work over: administrators everywhere, change managers in their own projects. */
    public static boolean may(Person reader) {
        return reader.hasAny(Role.ADMINISTRATOR, Role.CHANGE_MANAGER);
    }

    /**
     * All or nothing: where it cannot be in one project, nobody is asked anywhere.
     *
     * @param from the username of who leaves
     * @param to the username of who is asked
     * @return what was asked, by project
     */
    public List<WorkHandover> handOver(Person reader, String from, @Nullable String to, @Nullable String why) {
        if (!may(reader)) {
            throw Refused.notAllowed("Administrators and change managers hand somebody’s work over.");
        }
        Person leaver = people.find(from).orElseThrow(() -> Refused.notFound("person"));
        String reason = why == null ? "" : why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw Refused.invalid("/why", "Say in up to 2,000 characters why their work goes to somebody else.");
        }
        Person successor = people.find(String.valueOf(to))
                .filter(people::isActive)
                .filter(person -> !person.username().equals(from))
                .orElseThrow(() -> Refused.invalid("/to", "Choose somebody else with access."));
        List<Holding> held = held(reader, from);
        if (held.isEmpty()) {
            throw Refused.overtaken(leaver.name() + " holds nothing in a running project of yours.");
        }
        held.forEach(one -> lock.take(one.projectKey()));
        List<WorkHandover> asked = new ArrayList<>();
        for (Holding one : held) {
            Project project = projects.get(one.projectKey());
            require(project, holdings.in(project.key(), from), leaver, successor);
            asked.add(ask(project, from, successor.username(), reason, reader.username()));
        }
        return asked;
    }

    private List<Holding> held(Person reader, String person) {
        return holdings.of(person).stream()
                .filter(one -> reader.has(Role.ADMINISTRATOR)
                        || reader.username()
                                .equals(projects.get(one.projectKey()).changeManager()))
                .toList();
    }

    private void require(Project project, Holding held, Person leaver, Person successor) {
        String in = " in " + project.key() + ". ";
        if (project.status() == Status.PAUSED) {
            throw Refused.overtaken(project.key() + " is paused, and nothing is handed over there until its sponsor"
                    + " resumes it. Nobody was asked anywhere.");
        }
        List<String> missing = held.roles().stream()
                .filter(role -> Role.of(role).filter(successor::has).isEmpty())
                .map(role -> Role.of(role).map(Role::title).orElse(role))
                .toList();
        if (!missing.isEmpty()) {
            throw Refused.invalid(
                    "/to",
                    leaver.name() + " is " + missing.stream().collect(Collectors.joining(", ")) + in + successor.name()
                            + " is not. Choose somebody who is, or let an administrator give the role first.");
        }
        if (holdings.promisedEachOther(project.key(), leaver.username(), successor.username())) {
            throw Refused.invalid(
                    "/to",
                    "One of both promised the other something" + in
                            + "Nobody keeps a promise to themselves: settle it or hand it over first, or choose somebody else.");
        }
        if (holdings.decidesForWhoRaisedIt(project.key(), leaver.username(), successor.username())) {
            throw Refused.invalid(
                    "/to",
                    successor.name() + " raised a conflict that " + leaver.name() + " is to decide" + in
                            + "Who raised it does not decide it: choose somebody else, or let it be decided first.");
        }
        if (holdings.decidesAndSuccessorMayNot(project, held, leaver.username(), successor)) {
            throw Refused.invalid(
                    "/to",
                    leaver.name() + " is to decide a conflict between executives" + in + successor.name()
                            + " is neither sponsor nor CIO there and leads no unit: choose somebody who is, or let it be"
                            + " decided first.");
        }
        if (TwoSides.wouldBeOne(project, leaver.username(), successor.username())) {
            throw Refused.invalid(
                    "/to",
                    successor.name() + " would be sponsor and CIO" + in + TwoSides.WHY
                            + " Choose somebody else, or hand the roles over one by one.");
        }
        if (handovers.openIn(project.key()).stream()
                .anyMatch(open -> open.from().equals(leaver.username()))) {
            throw Refused.overtaken("Somebody is asked already to take over what " + leaver.name() + " holds" + in
                    + "Wait for the answer.");
        }
        if (holdings.isAskedToTakeOver(project.key(), leaver.username())) {
            throw Refused.overtaken(leaver.name() + " is asked to take something over" + in
                    + "Let them decline it, or name somebody else there, first.");
        }
        requireNoRoleAsked(project, leaver);
    }

    private void requireNoRoleAsked(Project project, Person leaver) {
        roleChanges.openIn(project.key()).stream()
                .filter(open -> open.from().equals(leaver.username()))
                .findFirst()
                .ifPresent(open -> {
                    throw Refused.overtaken("Somebody is asked already to take over from " + leaver.name() + " as "
                            + open.title() + " in " + project.key() + ". Wait for the answer.");
                });
    }

    private WorkHandover ask(Project project, String from, String to, String why, String by) {
        long id = handovers.ask(project.key(), from, to, why, by, clock.instant());
        handovers.runs(id, runs.start(handovers.get(id), project.units(), by));
        WorkHandover handover = handovers.get(id);
        events.publishEvent(new WorkHandoverNamed(project, handover));
        return handover;
    }
}
