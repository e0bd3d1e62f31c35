package dev.rapport.listening;

import dev.rapport.database.ProjectLock;
import dev.rapport.database.TriedAgain;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.project.Project;
import dev.rapport.project.ReadingProjects;
import dev.rapport.project.Status;
import dev.rapport.refusal.Refused;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks one of a project's people to promise something to another, or promises it oneself. */
@Service
@Transactional
@TriedAgain
public class AskingForPromise {

    private final ReadingProjects reading;
    private final ProjectLock lock;
    private final PeopleOfProject people;
    private final PromiseRules rules;
    private final BeginningPromise beginning;
    private final Commitments commitments;
    private final ApplicationEventPublisher events;

    AskingForPromise(
            ReadingProjects reading,
            ProjectLock lock,
            PeopleOfProject people,
            PromiseRules rules,
            BeginningPromise beginning,
            Commitments commitments,
            ApplicationEventPublisher events) {
        this.reading = reading;
        this.lock = lock;
        this.people = people;
        this.rules = rules;
        this.beginning = beginning;
        this.commitments = commitments;
        this.events = events;
    }

    /** Whether the person asks for promises in the project: its change manager, sponsor and CIO do while it runs. */
    public static boolean mayAsk(Person reader, Project project) {
        return project.status() == Status.RUNNING && asks(reader, project);
    }

    private static boolean asks(Person reader, Project project) {
        String me = reader.username();
        return (reader.has(Role.CHANGE_MANAGER) && me.equals(project.changeManager()))
                || (reader.has(Role.SPONSOR) && me.equals(project.sponsor()))
                || (reader.has(Role.CIO) && me.equals(project.cio()));
    }

    /** @throws Refused when the reader may not ask, or a value needs a correction */
    public Commitment ask(Person reader, String key, AskedPromise asked) {
        lock.take(key);
        Project project = reading.whole(reader, key);
        if (!asks(reader, project)) {
            throw Refused.notAllowed("The project’s change manager, sponsor and CIO ask for promises.");
        }
        project.requireRunning();
        Map<String, Role> known = people.of(key);
        AskedPromise.Whole whole = rules.require(project, null, known.keySet(), asked);
        boolean own = reader.username().equals(whole.promisor());
        long id = beginning.begin(
                new Commitments.Begun(
                        key,
                        whole.unit(),
                        whole.promise(),
                        whole.promisor(),
                        Objects.requireNonNull(known.get(whole.recipient())).key(),
                        whole.recipient(),
                        reader.username(),
                        whole.due(),
                        whole.afterGoLive(),
                        own,
                        null,
                        null),
                reader.username());
        Commitment promise = commitments.get(id);
        events.publishEvent(new PromiseAsked(promise));
        return promise;
    }
}
