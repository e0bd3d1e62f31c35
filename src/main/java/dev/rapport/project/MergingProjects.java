package dev.rapport.project;

import dev.rapport.database.ProjectLock;
import dev.rapport.database.TriedAgain;
import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks, in the name of a project's sponsor and signed, that it goes into another one. Both go on as they are until the
 * other's sponsor has agreed; then the first ends, and its promises are kept in the other or released.
 */
@Service
@Transactional
@TriedAgain
public class MergingProjects {

    private static final int LONGEST = 2000;

    private final ReadingProjects reading;
    private final Projects projects;
    private final ProjectMerges merges;
    private final MergeRuns runs;
    private final SponsorsWord word;
    private final ProjectLock lock;
    private final List<ProjectPromises> promises;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MergingProjects(
            ReadingProjects reading,
            Projects projects,
            ProjectMerges merges,
            MergeRuns runs,
            SponsorsWord word,
            ProjectLock lock,
            @Lazy List<ProjectPromises> promises,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reading = reading;
        this.projects = projects;
        this.merges = merges;
        this.runs = runs;
        this.word = word;
        this.lock = lock;
        this.promises = promises;
        this.clock = clock;
        this.events = events;
    }

    public static boolean may(Person reader, Project project) {
        return project.endedAt() == null && SponsorsWord.isSponsor(reader, project);
    }

    /**
     * An earlier question that nobody has answered is taken back.
     *
     * @param into the key of the project that goes on
     * @param released the promises that do not go along, each with a reason
     * @throws Refused when the reader is not the sponsor, or a value needs a correction
     */
    public ProjectMerge ask(
            Person reader,
            String key,
            @Nullable String into,
            List<ProjectMerge.Release> released,
            @Nullable String why) {
        lockBoth(key, into);
        Project project = reading.whole(reader, key);
        word.require(reader, project, "lets it go into another");
        if (project.endedAt() != null) {
            project.requireRunning();
        }
        Project other = other(project, into);
        requireOneWay(project, other);
        List<ProjectMerge.Release> checked = released(project, released);
        String reason = word.sign(reader, project, statement(project, other, checked), why == null ? "" : why);
        merges.openOf(key).stream()
                .filter(open -> open.projectKey().equals(key))
                .forEach(open -> withdraw(open, reader));
        long id = merges.ask(key, other.key(), reason, checked, reader.username(), clock.instant());
        merges.runs(id, runs.start(merges.get(id), other.units(), reader.username()));
        ProjectMerge merge = merges.get(id);
        events.publishEvent(new MergeAsked(project, other, merge));
        return merge;
    }

    /** The one that goes on first, as answering does, so that the two acts wait for each other and never cross. */
    private void lockBoth(String key, @Nullable String into) {
        if (into != null && !into.equals(key)) {
            lock.take(into);
        }
        lock.take(key);
    }

    private Project other(Project project, @Nullable String into) {
        return projects.find(String.valueOf(into))
                .filter(other -> other.status() == Status.RUNNING)
                .filter(other -> !other.key().equals(project.key()))
                .orElseThrow(() -> Refused.invalid("/into", "Choose another project, one that runs."));
    }

    private void requireOneWay(Project project, Project other) {
        boolean crossing = merges.openOf(project.key()).stream()
                .anyMatch(open ->
                        open.into().equals(project.key()) && open.projectKey().equals(other.key()));
        if (crossing) {
            throw Refused.overtaken("“" + other.name() + "” is to go into this project. Answer that first.");
        }
    }

    private List<ProjectMerge.Release> released(Project project, List<ProjectMerge.Release> released) {
        List<Long> open = promises.stream()
                .flatMap(all -> all.openIn(project).stream())
                .map(ProjectPromises.Promise::id)
                .toList();
        for (ProjectMerge.Release one : released) {
            if (!open.contains(one.promise())) {
                throw Refused.invalid(
                        "/released", "Promise " + one.promise() + " is not an open one of this project. Leave it out.");
            }
            String why = one.why() == null ? "" : one.why().strip();
            if (why.isEmpty() || why.length() > LONGEST) {
                throw Refused.invalid(
                        "/released",
                        "Say for each promise in up to 2,000 characters why nobody has to keep it any more.");
            }
        }
        if (released.stream().map(ProjectMerge.Release::promise).distinct().count() < released.size()) {
            throw Refused.invalid("/released", "Name each promise once.");
        }
        return released.stream()
                .map(one -> new ProjectMerge.Release(
                        one.promise(), String.valueOf(one.why()).strip()))
                .toList();
    }

    private String statement(Project project, Project other, List<ProjectMerge.Release> released) {
        String without = released.isEmpty()
                ? ""
                : "\nReleased: "
                        + released.stream()
                                .map(one -> "“" + what(project, one.promise()) + "”, because: " + one.why())
                                .collect(Collectors.joining("\n"));
        return "I let “" + project.name() + "” go into “" + other.name() + "”." + without;
    }

    private String what(Project project, long promise) {
        return promises.stream()
                .flatMap(all -> all.openIn(project).stream())
                .filter(one -> one.id() == promise)
                .map(ProjectPromises.Promise::what)
                .findFirst()
                .orElse("");
    }

    private void withdraw(ProjectMerge open, Person by) {
        lock.take(open.into());
        merges.runOf(open.id()).ifPresent(run -> runs.end(run, "It is asked anew", by.username()));
        merges.stands(open.id(), ProjectMerge.State.WITHDRAWN, null, null, clock.instant());
    }
}
