package dev.rapport.project;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.refusal.Refused;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what somebody holds, and who was asked to take it over: all of it for administrators and auditors, for a change
 * manager that of their own projects.
 */
@Service
@Transactional(readOnly = true)
public class ReadingHoldings {

    private final Holdings holdings;
    private final WorkHandovers handovers;
    private final Projects projects;
    private final People people;
    private final ReadingProjects reading;

    ReadingHoldings(
            Holdings holdings, WorkHandovers handovers, Projects projects, People people, ReadingProjects reading) {
        this.holdings = holdings;
        this.handovers = handovers;
        this.projects = projects;
        this.people = people;
        this.reading = reading;
    }

    /** What somebody holds, by project, and all handovers of theirs, the latest first. */
    public record Held(Person person, List<Holding> holdings, List<WorkHandover> handovers) {}

    /** Whether the reader reads it of anybody. */
    public static boolean may(Person reader) {
        return reader.hasAny(Role.ADMINISTRATOR, Role.AUDITOR, Role.CHANGE_MANAGER);
    }

    /** @throws Refused when the reader may not, or there is no such person */
    public Held of(Person reader, String username) {
        if (!may(reader)) {
            throw Refused.notAllowed("Administrators, auditors and change managers see what somebody holds.");
        }
        Person person = people.find(username).orElseThrow(() -> Refused.notFound("person"));
        return new Held(
                person,
                holdings.of(username).stream()
                        .filter(one -> sees(reader, one.projectKey()))
                        .toList(),
                handovers.of(username).stream()
                        .filter(one -> sees(reader, one.projectKey()))
                        .toList());
    }

    /**
     * Who is asked in a project to take over all that somebody holds there, and has not answered.
     *
     * @throws Refused when there is no such project or the reader may not see all of it
     */
    public List<WorkHandover> askedIn(Person reader, String projectKey) {
        reading.whole(reader, projectKey);
        return handovers.openIn(projectKey);
    }

    private boolean sees(Person reader, String projectKey) {
        return reader.hasAny(Role.ADMINISTRATOR, Role.AUDITOR)
                || reader.username().equals(projects.get(projectKey).changeManager());
    }
}
