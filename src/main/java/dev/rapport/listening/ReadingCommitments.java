package dev.rapport.listening;

import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.paging.Cursor;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.project.Project;
import dev.rapport.project.ProjectPromises;
import dev.rapport.project.ReadingProjects;
import dev.rapport.refusal.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was promised in a project. */
@Service
@Transactional(readOnly = true)
public class ReadingCommitments implements ProjectPromises {

    private final Commitments commitments;
    private final PromiseRecords records;
    private final ReadingProjects projects;
    private final PeopleOfProject people;

    ReadingCommitments(
            Commitments commitments, PromiseRecords records, ReadingProjects projects, PeopleOfProject people) {
        this.commitments = commitments;
        this.records = records;
        this.projects = projects;
        this.people = people;
    }

    /** In the order they were given. */
    public Listing<Commitment> of(String projectKey, Limit limit, @Nullable String cursor) {
        return page(projectKey, null, PromiseFilter.ALL, limit, cursor);
    }

    /**
     * What the reader may see of it: all where they see the whole project, else what they promised, keep or are promised.
     *
     * @throws Refused when that is nothing at all: not told apart from no project
     */
    public Listing<Commitment> seenBy(
            Person reader, String projectKey, PromiseFilter filter, Limit limit, @Nullable String cursor) {
        if (seesAll(reader, projectKey)) {
            return page(projectKey, null, filter, limit, cursor);
        }
        if (!hasOwn(reader, projectKey)) {
            throw Refused.notFound("project");
        }
        return page(projectKey, reader.username(), filter, limit, cursor);
    }

    /** @throws Refused when there is no such promise in the project, or it is none of the reader's business */
    public PromiseStory one(Person reader, String projectKey, String id) {
        boolean all = seesAll(reader, projectKey);
        if (!all && !hasOwn(reader, projectKey)) {
            throw Refused.notFound("project");
        }
        return number(id)
                .flatMap(number -> commitments.find(projectKey, number))
                .filter(promise -> all || promise.concerns(reader.username()))
                .map(records::story)
                .orElseThrow(() -> Refused.notFound("promise"));
    }

    /** What a promise was in the project that it came from, where the reader may see it. */
    public Optional<Commitment> earlier(Person reader, Commitment promise) {
        return Optional.ofNullable(promise.continues())
                .map(commitments::get)
                .filter(earlier -> seesAll(reader, earlier.projectKey()) || earlier.concerns(reader.username()));
    }

    public boolean seesAll(Person reader, String projectKey) {
        return projects.glimpse(reader, projectKey)
                .filter(ReadingProjects.Glimpse::whole)
                .isPresent();
    }

    private boolean hasOwn(Person reader, String projectKey) {
        return page(projectKey, reader.username(), PromiseFilter.ALL, Limit.of(1), null)
                        .total()
                > 0;
    }

    private static Optional<Long> number(String id) {
        return id.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(id)) : Optional.empty();
    }

    private Listing<Commitment> page(
            String projectKey, @Nullable String only, PromiseFilter filter, Limit limit, @Nullable String cursor) {
        return commitments
                .page(projectKey, only, filter, Cursor.parse(cursor, 1), limit)
                .cut(limit, one -> List.of(String.valueOf(one.id())));
    }

    /** Usernames of who may promise and be promised something in the project, each with a role held there. */
    public Map<String, Role> peopleOf(String projectKey) {
        return people.of(projectKey);
    }

    /** By when a promise has to be kept now. */
    public LocalDate dueOf(long id) {
        return commitments.get(id).due();
    }

    @Override
    public List<Promise> promisesIn(Project project) {
        return of(project.key(), Limit.of(null), null).items().stream()
                .map(ReadingCommitments::promise)
                .toList();
    }

    @Override
    public List<Promise> openIn(Project project) {
        return commitments.unsettled(project.key()).stream()
                .map(ReadingCommitments::promise)
                .toList();
    }

    @Override
    public List<Promise> settledIn(Project project, Instant since) {
        return commitments.settled(project.key(), since).stream()
                .map(ReadingCommitments::promise)
                .toList();
    }

    private static Promise promise(Commitment one) {
        return new Promise(
                one.id(),
                one.promise(),
                one.unit(),
                one.holder(),
                one.recipient(),
                Role.of(one.promisedTo()).map(Role::title).orElse(one.promisedTo()),
                one.due(),
                one.successor() != null,
                one.unknown() ? "unknown" : one.state().word(),
                one.rehearsal());
    }

    @Override
    public Counts countsIn(Project project) {
        return new Counts(
                count(project, PromiseFilter.KEPT),
                count(project, PromiseFilter.BROKEN),
                count(project, PromiseFilter.OPEN),
                count(project, PromiseFilter.UNKNOWN));
    }

    private long count(Project project, PromiseFilter filter) {
        return commitments.count(project.key(), filter);
    }

    @Override
    public boolean mayAsk(Person reader, Project project) {
        return AskingForPromise.mayAsk(reader, project);
    }
}
